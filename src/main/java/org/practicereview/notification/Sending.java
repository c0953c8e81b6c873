package org.practicereview.notification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.MayBeLate;
import org.practicereview.casefile.ToldAfterwards;
import org.practicereview.clock.DoneOn;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.AtMost;
import org.practicereview.form.CrossChecked;
import org.practicereview.form.Labelled;
import org.practicereview.form.Question;
import org.practicereview.form.Section;
import org.practicereview.guidance.Recipient;
import org.practicereview.workflow.Confirmation;

/** What whoever sends a notification is asked. */
record Sending(
        @Question("What do you want to do?")
        @NotNull(message = "Choose whether to send or return the notification")
        @Nullable
        Choice choice,

        @Question(
                value = "On which day was it sent?",
                hint =
                        "Asked for incidents of the time of the Local Safeguarding Children Boards, which are recorded afterwards.")
        @PastOrPresent(message = "The day must be today or in the past")
        @Nullable
        LocalDate sentOn,

        @Section @Valid MayBeLate late,

        @Question(value = ToldAfterwards.AGREED_BY_QUESTION, hint = ToldAfterwards.AGREED_BY_HINT)
        @AtMost(200)
        @Nullable
        String lateAgreedBy,

        @Question(
                value = "Why does this area send it, though another one is responsible?",
                hint =
                        "Only where the warning above says so. It is better to hand the case over first; the date to send by is the same.")
        @AtMost(2000)
        @Nullable
        String wrongAuthorityReason,

        @Question(value = "What must be corrected?", hint = "Only when you return it.") @AtMost(2000) @Nullable
        String correction)
        implements CrossChecked {

    @Override
    public void check(AnswerErrors errors) {
        errors.addIf(
                choice == Choice.RETURN && correction == null,
                "/correction",
                "required",
                "Enter what must be corrected");
    }

    /** What was sent long ago, and how late it may have been. */
    DoneOn doneOn() {
        return new ToldAfterwards(late.lateReason(), lateAgreedBy).doneOn(sentOn, "sentOn");
    }

    /**
     * What confirming them does.
     *
     * @param ofABoard whether it was sent before and is only recorded
     * @param told who is told of it
     */
    Confirmation confirmation(boolean ofABoard, List<Recipient> told) {
        if (choice == Choice.RETURN) {
            return Confirmation.ofNothingSent(
                    Choice.RETURN.label(),
                    "Nothing is sent. Whoever prepares the notification reads what must be corrected.");
        }
        String afterwards = "cannot be changed afterwards. What becomes known later is added to it.";
        Confirmation sent = ofABoard
                ? Confirmation.before(
                        "recording",
                        "Record it as sent",
                        "It is recorded as sent on the day you gave, and " + afterwards)
                : Confirmation.sending(Choice.SEND.label(), "It goes out at once and " + afterwards);
        return sent.telling(told);
    }

    /** Send it, or not yet. */
    enum Choice implements Labelled {
        SEND("Send the notification"),
        RETURN("Return it for correction");

        private final String label;

        Choice(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
