package org.practicereview.notification.afterwards;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.form.AtMost;
import org.practicereview.form.Labelled;
import org.practicereview.form.Question;
import org.practicereview.workflow.Confirmation;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.SendingStep;
import org.practicereview.workflow.StepContext;
import org.practicereview.workflow.StepKey;
import org.springframework.stereotype.Component;

/** The approver withdraws the notification or keeps it, having read the views of the three partners (N10, RR15). */
@Component
class ConfirmWithdrawal implements SendingStep<ConfirmWithdrawal.Decision> {

    private final WithdrawalService withdrawals;
    private final WithdrawalReading reading;

    ConfirmWithdrawal(WithdrawalService withdrawals, WithdrawalReading reading) {
        this.withdrawals = withdrawals;
        this.reading = reading;
    }

    /** Withdraw it, or not. */
    enum Choice implements Labelled {
        WITHDRAW("Withdraw the notification", WithdrawalResult.WITHDRAWN),
        KEEP("Keep it: the case goes on", WithdrawalResult.KEPT);

        private final String label;
        private final WithdrawalResult result;

        Choice(String label, WithdrawalResult result) {
            this.label = label;
            this.result = result;
        }

        @Override
        public String label() {
            return label;
        }
    }

    record Decision(
            @Question(
                    value = "Is the notification withdrawn?",
                    hint =
                            "A partner who does not agree does not prevent it: as with notifying, the local authority has the last word, and every view is kept. Withdrawing ends the case; the Panel and whoever else was sent the notification is told.")
            @NotNull(message = "Choose whether the notification is withdrawn")
            @Nullable
            Choice choice,

            @Question("Reasons") @NotBlank(message = "Enter your reasons") @AtMost(4000) @Nullable
            String reasons) {}

    @Override
    public Set<StepKey> keys() {
        return Set.of(WithdrawalModel.CONFIRM);
    }

    @Override
    public Class<Decision> form() {
        return Decision.class;
    }

    @Override
    public Matter matter() {
        return Matter.NOTIFICATION_DRAFT;
    }

    @Override
    public Confirmation confirming(CaseFile file, Decision decision) {
        return decision.choice() == Choice.KEEP
                ? Confirmation.ofNothingSent(
                        "Keep the notification", "The case goes on as before. Nothing is sent to anybody.")
                : Confirmation.before(
                                "withdrawing",
                                Choice.WITHDRAW.label(),
                                "The case ends, and whoever was sent the notification is told.")
                        .ending()
                        .telling(withdrawals.toldOfWithdrawing(file));
    }

    @Override
    public List<Facts> toRead(CaseFile file) {
        return reading.of(file);
    }

    @Override
    public String whenDone() {
        return "Withdrawal decided";
    }

    @Override
    public String whenDone(Outcome outcome) {
        return WithdrawalResult.valueOf(outcome.code()).label();
    }

    @Override
    public Outcome complete(StepContext step, Decision decision) {
        WithdrawalResult result = decision.choice().result;
        withdrawals.decided(step.file(), step.by().id(), result);
        return Outcome.of(result);
    }
}
