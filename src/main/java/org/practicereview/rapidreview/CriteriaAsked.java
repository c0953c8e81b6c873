package org.practicereview.rapidreview;

import java.util.List;
import java.util.Objects;
import org.practicereview.casefile.CaseFile;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.Field.Option;
import org.practicereview.form.Form;
import org.practicereview.guidance.Criterion;
import org.practicereview.guidance.Criterion.Purpose;
import org.practicereview.guidance.Obligation;
import org.practicereview.rapidreview.RapidReviewDecision.LocalAnswer;
import org.practicereview.rapidreview.RapidReviewDecision.NationalAnswer;
import org.practicereview.workflow.RulesToRead;
import org.springframework.stereotype.Component;

/** Which criteria the decision after a rapid review answers: those of the edition of its clock. */
@Component
class CriteriaAsked {

    private final RulesToRead rules;

    CriteriaAsked(RulesToRead rules) {
        this.rules = rules;
    }

    Form form(CaseFile file) {
        return Form.of(RapidReviewDecision.class)
                .oneForEach("localCriteria", "criterion", options(Purpose.LOCAL_REVIEW, file))
                .oneForEach("nationalCriteria", "criterion", options(Purpose.NATIONAL_REVIEW, file));
    }

    void check(CaseFile file, RapidReviewDecision decision, AnswerErrors errors) {
        List<String> local = decision.localCriteria().stream()
                .map(LocalAnswer::criterion)
                .filter(Objects::nonNull)
                .toList();
        eachOnce("/localCriteria", local, codes(Purpose.LOCAL_REVIEW, file), errors);
        List<String> national = decision.nationalCriteria().stream()
                .map(NationalAnswer::criterion)
                .filter(Objects::nonNull)
                .toList();
        if (!national.isEmpty() || decision.recommendation() == Recommendation.NATIONAL_REVIEW_SUGGESTED) {
            eachOnce("/nationalCriteria", national, codes(Purpose.NATIONAL_REVIEW, file), errors);
        }
    }

    private static void eachOnce(String at, List<String> answered, List<String> asked, AnswerErrors errors) {
        boolean eachOnce = answered.size() == asked.size() && answered.containsAll(asked);
        errors.addIf(
                !eachOnce,
                at,
                "each-criterion-once",
                "Answer each criterion once: %s".formatted(String.join(", ", asked)));
    }

    private List<String> codes(Purpose purpose, CaseFile file) {
        return asked(purpose, file).stream().map(Criterion::id).toList();
    }

    private List<Option> options(Purpose purpose, CaseFile file) {
        return asked(purpose, file).stream()
                .map(criterion -> new Option(criterion.id(), criterion.text() + " (" + criterion.id() + ")"))
                .toList();
    }

    private List<Criterion> asked(Purpose purpose, CaseFile file) {
        return rules.toAnswer(purpose, file, Obligation.SEND_RAPID_REVIEW);
    }
}
