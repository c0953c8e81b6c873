package org.practicereview.notification.afterwards;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;
import org.practicereview.refusal.RuleRefusal;
import org.practicereview.workflow.DoneBy;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.StepContext;
import org.practicereview.workflow.StepKey;
import org.practicereview.workflow.UserStep;
import org.springframework.stereotype.Component;

/** A statutory partner gives a view on withdrawing the notification, for itself only; dissent is kept. */
@Component
class GiveViewOnWithdrawal implements UserStep<GiveViewOnWithdrawal.View> {

    private final WithdrawalService withdrawals;
    private final WithdrawalReading reading;

    GiveViewOnWithdrawal(WithdrawalService withdrawals, WithdrawalReading reading) {
        this.withdrawals = withdrawals;
        this.reading = reading;
    }

    record View(
            @Question(
                    value = "Do you agree that the notification is withdrawn?",
                    hint = "If you do not, your view is kept. The local authority has the last word.")
            @NotNull(message = "Choose whether you agree")
            @Nullable
            Boolean agrees,

            @Question("Reasons") @NotBlank(message = "Enter your reasons") @AtMost(4000) @Nullable
            String reasons) {}

    @Override
    public Set<StepKey> keys() {
        return Set.of(
                WithdrawalModel.VIEW_FOR_LOCAL_AUTHORITY,
                WithdrawalModel.VIEW_FOR_HEALTH,
                WithdrawalModel.VIEW_FOR_POLICE);
    }

    @Override
    public Class<View> form() {
        return View.class;
    }

    @Override
    public Matter matter() {
        return Matter.NOTIFICATION_DRAFT;
    }

    @Override
    public List<Facts> toRead(CaseFile file) {
        return reading.of(file);
    }

    @Override
    public DoneBy doneBy() {
        return DoneBy.GIVING_A_VIEW;
    }

    @Override
    public String whenDone() {
        return "View recorded";
    }

    @Override
    public Outcome complete(StepContext step, View view) {
        if (reading.hasGivenView(step.file(), step.by().id())) {
            throw new RuleRefusal(
                    "view-given-already", "You have given the view of another partner. Nobody gives two of them.");
        }
        withdrawals.viewGiven(step.file(), step.by().id(), Boolean.TRUE.equals(view.agrees()));
        return Outcome.done();
    }
}
