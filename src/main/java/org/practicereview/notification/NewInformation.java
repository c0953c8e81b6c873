package org.practicereview.notification;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.Incident;
import org.practicereview.form.AtMost;
import org.practicereview.form.Labelled;
import org.practicereview.form.Question;
import org.practicereview.guidance.IncidentFacts.AbuseOrNeglect;

/** What is asked when abuse or neglect becomes known or suspected after all (T2). */
public record NewInformation(
        @Question("Is abuse or neglect now known or suspected?")
        @NotNull(message = "Choose whether abuse or neglect is known or suspected")
        @Nullable
        Now abuseOrNeglect,

        @Question(
                value = "On which day did the local authority first know or suspect it?",
                hint = "The days to notify run from this day, not from the day of recording it.")
        @NotNull(message = "Enter the day it was first known or suspected")
        @PastOrPresent(message = "The day of suspicion must be today or in the past")
        @Nullable
        LocalDate suspectedOn,

        @Question(
                value = "What is new?",
                hint =
                        "For example a medical opinion. Kept with the case. Whoever decides reads it; linked areas and national bodies do not.",
                personal = true)
        @NotBlank(message = "Enter what is new")
        @AtMost(4000)
        @Nullable
        String news,

        @Question(value = "Who says so?", hint = "A name or a role, for example the paediatrician.", personal = true)
        @NotBlank(message = "Enter who says so")
        @AtMost(200)
        @Nullable
        String saidBy) {

    /** That it is neither is no news. */
    public enum Now implements Labelled {
        KNOWN,
        SUSPECTED;

        AbuseOrNeglect asFact() {
            return AbuseOrNeglect.valueOf(name());
        }

        @Override
        public String label() {
            return asFact().label();
        }
    }

    /** The incident as it is known then. */
    Incident after(Incident before) {
        return before.suspected(suspectedOn, abuseOrNeglect.asFact());
    }

    @Override
    public String toString() {
        return "NewInformation[***]";
    }
}
