package org.practicereview.panel;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.MayBeLate;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.AtMost;
import org.practicereview.form.CrossChecked;
import org.practicereview.form.Form;
import org.practicereview.form.Question;
import org.practicereview.form.Section;
import org.practicereview.rapidreview.CriterionMet;

/** What the Panel decided, with the letter in which it is told (P5). */
record PanelDecision(
        @Question("What does the Panel answer?") @NotNull(message = "Choose what the Panel answers") @Nullable
        PanelAnswer answer,

        @Question("When did the Panel decide?")
        @NotNull(message = "Enter the date of the decision")
        @PastOrPresent(message = "The date must be today or in the past")
        @Nullable
        LocalDate decidedOn,

        @Question("Reasons") @NotBlank(message = "Enter the reasons of the Panel") @AtMost(4000) @Nullable
        String reasons,

        @Question(
                value = "Letter to the partners",
                hint =
                        "Leave empty to begin with the letter for this outcome: you read it, and can change it, before it"
                                + " is sent. If you change reasons or dates afterwards, empty it to begin anew. No names of"
                                + " children.")
        @AtMost(8000)
        @Nullable
        String letter,

        @Question(
                value = "By when do you expect their answer?",
                hint = "Only if the Panel asks for information or to reconsider. The day is expected, not set by law.")
        @Nullable
        LocalDate expectedOn,

        @Question(
                value = "The view of the Panel on a local review",
                each = "Criterion",
                hint = "Only if the Panel asks to reconsider. The partners read it beside their own.")
        @Size(max = Form.MOST_ENTRIES, message = "Answer each criterion once")
        List<@Valid ByCriterion> localCriteria,

        @Section @Valid MayBeLate late)
        implements CrossChecked {

    PanelDecision with(String otherLetter) {
        return new PanelDecision(answer, decidedOn, reasons, otherLetter, expectedOn, localCriteria, late);
    }

    @Override
    public void check(AnswerErrors errors) {
        errors.addIf(
                answer != null && answer.asksThePartners() && expectedOn == null,
                "/expectedOn",
                "required",
                "Enter by when you expect their answer");
        errors.addIf(
                expectedOn != null && decidedOn != null && expectedOn.isBefore(decidedOn),
                "/expectedOn",
                "before-decision",
                "Enter a day after the decision");
        for (int i = 0; answer == PanelAnswer.ASKS_TO_RECONSIDER && i < localCriteria.size(); i++) {
            ByCriterion view = localCriteria.get(i);
            errors.addIf(view.met() == null, "/localCriteria/" + i + "/met", "required", "Choose whether it is met");
            errors.addIf(view.reasons() == null, "/localCriteria/" + i + "/reasons", "required", "Enter why");
        }
    }

    /** What the Panel thinks of a criterion of regulation 11; needed only where it asks to reconsider. */
    record ByCriterion(
            @Question("Criterion") @NotBlank(message = "Say which criterion is answered") @AtMost(20) @Nullable
            String criterion,

            @Question("Is it met?") @Nullable CriterionMet met,

            @Question("Why?") @AtMost(2000) @Nullable String reasons) {}
}
