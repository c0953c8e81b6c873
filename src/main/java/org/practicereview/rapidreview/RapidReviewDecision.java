package org.practicereview.rapidreview;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.AtMost;
import org.practicereview.form.CrossChecked;
import org.practicereview.form.Form;
import org.practicereview.form.Question;

/** What the partners decide after a rapid review, criterion by criterion (RR10, L1, regulations 3 and 11). */
public record RapidReviewDecision(
        @Question(
                value = "Criteria for a local review",
                each = "Criterion",
                hint = "Meeting them does not compel a review, and not meeting them does not bar one.")
        @Size(max = Form.MOST_ENTRIES, message = "Answer each criterion once")
        List<@Valid LocalAnswer> localCriteria,

        @Question(
                value = "Criteria for a national review",
                each = "Criterion",
                hint = "Needed where a national review is suggested to the Panel.")
        @Size(max = Form.MOST_ENTRIES, message = "Answer each criterion once")
        List<@Valid NationalAnswer> nationalCriteria,

        @Question(value = "What do the partners decide?", heading = "The decision")
        @NotNull(message = "Choose what the partners decide")
        @Nullable
        Recommendation recommendation,

        @Question(value = "Reasons for the decision", hint = "On the whole, beyond each criterion.")
        @NotBlank(message = "Enter the reasons for the decision")
        @AtMost(4000)
        @Nullable
        String reasons)
        implements CrossChecked {

    /** The answer to a criterion of regulation 11. */
    public record LocalAnswer(
            @Question("Criterion") @NotBlank(message = "Say which criterion is answered") @AtMost(20) @Nullable
            String criterion,

            @Question("Is it met?") @NotNull(message = "Choose whether it is met") @Nullable
            CriterionMet met,

            @Question("Why?") @NotBlank(message = "Enter why") @AtMost(2000) @Nullable
            String reasons) {}

    /** The answer to a criterion of regulation 3; needed only for a suggestion to the Panel. */
    public record NationalAnswer(
            @Question("Criterion") @NotBlank(message = "Say which criterion is answered") @AtMost(20) @Nullable
            String criterion,

            @Question("Is it met?") @Nullable CriterionMet met,

            @Question("Why?") @AtMost(2000) @Nullable String reasons) {}

    @Override
    public void check(AnswerErrors errors) {
        boolean suggested = recommendation == Recommendation.NATIONAL_REVIEW_SUGGESTED;
        for (int i = 0; i < nationalCriteria.size(); i++) {
            NationalAnswer answer = nationalCriteria.get(i);
            String at = "/nationalCriteria/" + i;
            boolean needed = suggested || answer.met() != null || answer.reasons() != null;
            errors.addIf(needed && answer.met() == null, at + "/met", "required", "Choose whether it is met");
            errors.addIf(needed && answer.reasons() == null, at + "/reasons", "required", "Enter why");
        }
    }
}
