package org.practicereview.review.record;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.AtMost;
import org.practicereview.form.CrossChecked;
import org.practicereview.form.Labelled;
import org.practicereview.form.Question;

/** A contact with the child or somebody of the family about the review (L7). Whoever it was is told by relation only. */
public record FamilyContact(
        @Question(
                value = "Who?",
                hint = "How this person is related to the child. Do not enter names anywhere on this page.")
        @NotNull(message = "Choose who it was")
        @Nullable
        Who who,

        @Question("What happened?") @NotNull(message = "Choose what happened") @Nullable
        What what,

        @Question("When?")
        @NotNull(message = "Enter the day")
        @PastOrPresent(message = "The day must be today or in the past")
        @Nullable
        LocalDate on,

        @Question("How?") @NotNull(message = "Choose how") @Nullable
        How how,

        @Question(
                value = "Advocate",
                hint = "Whether somebody spoke for them or helped them to speak, and from which service.")
        @AtMost(200)
        @Nullable
        String advocate,

        @Question(
                value = "In their words",
                hint =
                        "What they wish, what they said, why they do not want to take part, or what was shared with them.",
                personal = true)
        @AtMost(4000)
        @Nullable
        String words)
        implements CrossChecked {

    /** The person's relation to the child. */
    public enum Who implements Labelled {
        CHILD("The child"),
        MOTHER("Mother"),
        FATHER("Father"),
        SIBLING("Brother or sister"),
        GRANDPARENT("Grandparent"),
        CARER("Carer"),
        RELATIVE("Another relative"),
        OTHER("Somebody else close to the child");

        private final String label;

        Who(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** What the contact was for. */
    public enum What implements Labelled {
        OFFERED("They were invited to take part"),
        WISHES("They said how they wish to take part"),
        REFUSED("They do not want to take part"),
        VIEWS_GIVEN("They gave their views"),
        SHARED_BACK("The review was shared with them before publication");

        private final String label;

        What(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** The way they were reached. */
    public enum How implements Labelled {
        LETTER("Letter"),
        TELEPHONE("Telephone"),
        MEETING("Meeting"),
        VIDEO("Video call"),
        THROUGH_SOMEBODY("Through somebody they trust");

        private final String label;

        How(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** Whether that record is of such a contact. */
    public static boolean says(ReviewRecord contact, What what) {
        return contact.says("what").equals(what.name());
    }

    /** Whether it was with that person. */
    public static boolean isWith(ReviewRecord contact, Who who) {
        return contact.says("who").equals(who.name());
    }

    @Override
    public void check(AnswerErrors errors) {
        errors.addIf(
                what != null && what != What.OFFERED && words == null,
                "/words",
                "required",
                "Enter what was said or shared");
    }

    /** What was said stays out of logs. */
    @Override
    public String toString() {
        return "FamilyContact";
    }
}
