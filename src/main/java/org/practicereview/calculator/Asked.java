package org.practicereview.calculator;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practicereview.clock.NotificationStart;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.CrossChecked;
import org.practicereview.form.Question;
import org.practicereview.guidance.Obligation;

/**
 * What is asked of the calculator. No names, no references.
 *
 * @param obligation what must be done
 * @param incidentOn the day of the incident; it starts nothing
 * @param awareOn the day the local authority became aware of it
 * @param abuseSuspectedOn the day abuse or neglect was first known or suspected
 * @param startedOn the day that starts the clock, or that is counted back from, where awareness does not
 * @param time the time of that day in England, for limits in hours
 * @param doneOn the day it was done
 * @param edition the code of an edition, instead of the one in force on the day that starts it
 */
public record Asked(
        @NotNull(message = "Choose what must be done") @Question("What must be done")
        Obligation obligation,

        @Question(value = "Day of the incident", hint = "It starts no clock. For example, 20 4 2026") @Nullable
        LocalDate incidentOn,

        @Question(value = "Day the local authority became aware of the incident", hint = "For example, 20 4 2026")
        @Nullable
        LocalDate awareOn,

        @Question(
                value = "Day abuse or neglect was first known or suspected",
                hint = "The later of this and awareness starts the clock. For example, 21 4 2026")
        @Nullable
        LocalDate abuseSuspectedOn,

        @Question(value = "Day that starts it", hint = "For example, 20 4 2026") @Nullable
        LocalDate startedOn,

        @Question(value = "Time of that day", hint = "By the clocks in England, for example 09:30 or 17:05")
        @Size(max = 20, message = "Enter a time, for example 09:30")
        @Nullable
        String time,

        @Question(value = "Day it was done", hint = "To see whether it was in time. For example, 27 4 2026") @Nullable
        LocalDate doneOn,

        @Question(value = "Edition", hint = "Another one answers by its own rule, whatever the day")
        @Size(max = 20, message = "Choose one of the editions")
        @Nullable
        String edition)
        implements CrossChecked {

    @Override
    public void check(AnswerErrors errors) {
        if (obligation == null) {
            return;
        }
        if (NotificationStart.starts(obligation)) {
            checkAwareness(errors);
        } else {
            errors.addIf(
                            startedOn == null && !errors.has("/startedOn"),
                            "/startedOn",
                            "required",
                            "Enter the day that starts it")
                    .addIf(incidentOn != null, "/incidentOn", "not-asked", NOT_ASKED)
                    .addIf(awareOn != null, "/awareOn", "not-asked", NOT_ASKED)
                    .addIf(abuseSuspectedOn != null, "/abuseSuspectedOn", "not-asked", NOT_ASKED);
        }
        errors.addIf(
                doneOn != null && obligation.keepsAvailable(),
                "/doneOn",
                "not-asked",
                "Leave this out: nothing is done by this date, something stays available until it");
    }

    private static final String NOT_ASKED =
            "Leave this out: it starts only the clocks to notify and to tell the partners. Give the start instead";

    private void checkAwareness(AnswerErrors errors) {
        if (startedOn != null) {
            errors.addIf(
                    awareOn != null || abuseSuspectedOn != null,
                    "/startedOn",
                    "ambiguous",
                    "Give either the start, or the days of awareness and suspicion");
            return;
        }
        errors.addIf(awareOn == null, "/awareOn", "required", "Enter the day the local authority became aware")
                .addIf(
                        awareOn != null && incidentOn != null && awareOn.isBefore(incidentOn),
                        "/awareOn",
                        "before-incident",
                        "The local authority cannot have become aware before the incident");
    }

    /** The dates that start the clock to notify, where they are given apart. */
    @Nullable
    NotificationStart awareness() {
        return awareOn == null ? null : new NotificationStart(incidentOn, awareOn, abuseSuspectedOn);
    }
}
