package org.practicereview.review;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.AtMost;
import org.practicereview.form.Labelled;
import org.practicereview.form.Question;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Person;
import org.practicereview.review.report.DraftRounds;
import org.practicereview.review.report.EndOfRounds;
import org.practicereview.workflow.Beside;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.StepContext;
import org.practicereview.workflow.StepKey;
import org.practicereview.workflow.UserStep;
import org.springframework.stereotype.Component;

/** Comments on a draft end; whether agencies check their sections next is decided then (L6; rule book, section 12). */
@Component
class CloseDraftRound implements UserStep<CloseDraftRound.Closing> {

    private final DraftRounds rounds;
    private final EndOfRounds ends;
    private final ReviewReading reading;

    CloseDraftRound(DraftRounds rounds, EndOfRounds ends, ReviewReading reading) {
        this.rounds = rounds;
        this.ends = ends;
        this.reading = reading;
    }

    /** What comes next; the names are the outcomes of the step. */
    enum Next implements Labelled {
        CHECK_ACCURACY("Agencies check the sections that concern them"),
        WRITE_ON("The reviewer writes on");

        private final String label;

        Next(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    record Closing(
            @Question("What comes next?") @NotNull(message = "Choose what comes next") @Nullable
            Next next,

            @Question(
                    value = "Why does it end with comments that are not answered?",
                    hint = "Needed where there are some.")
            @AtMost(2000)
            @Nullable
            String openBecause) {}

    @Override
    public Set<StepKey> keys() {
        return Set.of(ReviewModel.CLOSE_DRAFT_ROUND);
    }

    @Override
    public Class<Closing> form() {
        return Closing.class;
    }

    @Override
    public Matter matter() {
        return Matter.REVIEW;
    }

    @Override
    public Optional<Obligation> obligation() {
        return Optional.of(Obligation.PUBLISH_REPORT);
    }

    @Override
    public List<Facts> toRead(CaseFile file) {
        return reading.comments(file);
    }

    @Override
    public List<Beside> beside(CaseFile file, Person person) {
        return reading.besideTheReport(file);
    }

    @Override
    public void check(CaseFile file, Closing answers, AnswerErrors errors) {
        int open = rounds.openComments(file).size();
        errors.addIf(
                open > 0 && answers.openBecause() == null,
                "/openBecause",
                "required",
                "Enter why it ends with comments that are not answered (" + open + ")");
    }

    @Override
    public String whenDone() {
        return "Comments ended";
    }

    @Override
    public Outcome complete(StepContext step, Closing answers) {
        ends.comments(step.file(), step.by().id(), answers.next() == Next.CHECK_ACCURACY, answers.openBecause());
        return Outcome.of(answers.next());
    }
}
