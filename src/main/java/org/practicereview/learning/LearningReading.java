package org.practicereview.learning;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.practicereview.casefile.CaseFile;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.workflow.AnsweredFacts;
import org.practicereview.workflow.Answers;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.StepKey;
import org.springframework.stereotype.Component;

/** What was recommended, done and found, for those who carry out and verify actions. */
@Component
class LearningReading {

    private final Answers answers;
    private final FormReader reader;

    LearningReading(Answers answers, FormReader reader) {
        this.answers = answers;
        this.reader = reader;
    }

    /** What is to be done and, where it was not yet enough, why not. */
    List<Facts> forThoseWhoCarryOut(CaseFile file) {
        return Stream.concat(
                        facts(file, LearningModel.VERIFY_ACTIONS, "More must be done", VerifyActions.Verification.class)
                                .stream(),
                        recommendations(file).stream())
                .toList();
    }

    /** What was to be done, and what was. */
    List<Facts> forThoseWhoVerify(CaseFile file) {
        return Stream.concat(
                        facts(file, LearningModel.CARRY_OUT_ACTIONS, "What was done", CarryOutActions.Progress.class)
                                .stream(),
                        recommendations(file).stream())
                .toList();
    }

    /** What was recorded as done so far. */
    Optional<CarryOutActions.Progress> done(CaseFile file) {
        return answers.latest(file.id(), LearningModel.CARRY_OUT_ACTIONS)
                .map(earlier -> reader.read(earlier.answers(), CarryOutActions.Progress.class));
    }

    private Optional<Facts> recommendations(CaseFile file) {
        return facts(
                file, LearningModel.RECORD_RECOMMENDATIONS, "Recommendations", RecordRecommendations.Register.class);
    }

    private Optional<Facts> facts(CaseFile file, StepKey key, String heading, Class<? extends Record> form) {
        return answers.latest(file.id(), key).map(answered -> AnsweredFacts.of(heading, Form.of(form), answered));
    }
}
