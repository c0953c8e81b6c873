package org.practicereview.review;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.Arrangements;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.AtMost;
import org.practicereview.form.Field.Option;
import org.practicereview.form.Form;
import org.practicereview.form.Labelled;
import org.practicereview.form.Question;
import org.practicereview.guidance.Criterion.Purpose;
import org.practicereview.guidance.Guidance;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Person;
import org.practicereview.panel.BothViews;
import org.practicereview.panel.PanelAnswer;
import org.practicereview.panel.PanelModel;
import org.practicereview.panel.PanelService;
import org.practicereview.workflow.AnsweredFacts;
import org.practicereview.workflow.Answers;
import org.practicereview.workflow.Answers.Answered;
import org.practicereview.workflow.Beside;
import org.practicereview.workflow.DoneBy;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Facts.Fact;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.RulesToRead;
import org.practicereview.workflow.StepContext;
import org.practicereview.workflow.StepKey;
import org.practicereview.workflow.UserStep;
import org.practicereview.workflow.UserSteps;
import org.springframework.stereotype.Component;

/** The partners decide on a local review, having read the answer of the Panel (L1, L3, P6). */
@Component
class DecideOnLocalReview implements UserStep<DecideOnLocalReview.Decision> {

    private static final String PANEL_WEIGHED = "panelWeighed";

    /** What comes naturally after the Panel finds that the incident does not qualify. */
    private static final Facts WITHDRAW = new Facts(
            "What you can do instead",
            List.of(new Fact(
                    "Withdraw the notification",
                    "The Panel finds that this is not a qualifying incident. The local authority can propose to"
                            + " withdraw the notification, criteria not met, on the page of the case. If you do"
                            + " not, decide here.")));

    private final ReviewService reviews;
    private final PanelService panel;
    private final BothViews bothViews;
    private final Answers answered;
    private final UserSteps steps;
    private final RulesToRead rules;
    private final Arrangements arrangements;
    private final Guidance guidance;

    DecideOnLocalReview(
            ReviewService reviews,
            PanelService panel,
            BothViews bothViews,
            Answers answered,
            UserSteps steps,
            RulesToRead rules,
            Arrangements arrangements,
            Guidance guidance) {
        this.reviews = reviews;
        this.panel = panel;
        this.bothViews = bothViews;
        this.answered = answered;
        this.steps = steps;
        this.rules = rules;
        this.arrangements = arrangements;
        this.guidance = guidance;
    }

    /** A local review, or none. */
    enum Choice implements Labelled {
        LOCAL_REVIEW("Carry out a local review"),
        NO_REVIEW("Do not carry out a local review"),
        BOARD("The decision was the board's: it came before the new arrangements of the area began");

        private final String label;

        Choice(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    record Decision(
            @Question("What have the three partners decided?")
            @NotNull(message = "Choose what the partners decided")
            @Nullable
            Choice decision,

            @Question(value = "When did they decide?", hint = "The time to publish runs from this day.")
            @NotNull(message = "Enter the date of the decision")
            @PastOrPresent(message = "The date must be today or in the past")
            @Nullable
            LocalDate decidedOn,

            @Question(value = "Reasons", hint = "Against the criteria of regulation 11, and in answer to the Panel.")
            @NotBlank(message = "Enter the reasons for the decision")
            @AtMost(4000)
            @Nullable
            String reasons,

            @Question(
                    value = "How did you weigh the view of the Panel?",
                    hint =
                            "It asked you to reconsider: its view is ground (d) of regulation 11. You may confirm your decision or"
                                    + " change it.")
            @AtMost(4000)
            @Nullable
            String panelWeighed) {}

    @Override
    public Set<StepKey> keys() {
        return Set.of(ReviewModel.DECIDE_ON_LOCAL_REVIEW);
    }

    @Override
    public Class<Decision> form() {
        return Decision.class;
    }

    /** A board can have decided only where the case reaches back into its time. */
    @Override
    public Form formFor(CaseFile file) {
        boolean reachesBack =
                !file.incident().clockStartsOn().isAfter(guidance.changeover().last());
        Form form = Form.of(form());
        return (bothViews.of(file).isEmpty() ? form.without(PANEL_WEIGHED) : form)
                .offering(
                        "decision",
                        Arrays.stream(Choice.values())
                                .filter(choice -> choice != Choice.BOARD || reachesBack)
                                .map(choice -> new Option(choice.name(), choice.label()))
                                .toList());
    }

    @Override
    public Matter matter() {
        return Matter.PANEL_ANSWER;
    }

    @Override
    public List<Facts> toRead(CaseFile file) {
        Facts criteria = rules.criteria(Purpose.LOCAL_REVIEW, file, Obligation.ANSWER_RAPID_REVIEW);
        Optional<Answered> answer = answered.latest(file.id(), PanelModel.RECORD_DECISION);
        return Stream.of(
                        answer.map(given -> AnsweredFacts.of("The answer of the Panel", panelForm(), given)),
                        answer.filter(given -> PanelAnswer.NOT_QUALIFYING
                                        .name()
                                        .equals(given.answers().path("answer").asString("")))
                                .map(given -> WITHDRAW),
                        bothViews.toRead(file),
                        Optional.of(criteria))
                .flatMap(Optional::stream)
                .toList();
    }

    @Override
    public List<Beside> beside(CaseFile file, Person person) {
        return bothViews.of(file).isEmpty()
                ? List.of()
                : List.of(new Beside(
                        "bothViews",
                        "Both views by criterion, side by side",
                        "/cases/" + file.reference() + "/panel/both-views",
                        "to read",
                        List.of()));
    }

    @Override
    public void check(CaseFile file, Decision answers, AnswerErrors errors) {
        errors.addIf(
                answers.panelWeighed() == null && bothViews.of(file).isPresent(),
                "/" + PANEL_WEIGHED,
                "required",
                "Enter how you weighed the view of the Panel");
        // A decision of the board may have come before: where the case is recorded afterwards, its rapid review is too
        errors.addIf(
                answers.decision() != Choice.BOARD
                        && panel.answeredOn(file)
                                .filter(answeredOn -> answers.decidedOn().isBefore(answeredOn))
                                .isPresent(),
                "/decidedOn",
                "before-panel",
                "The partners decide after they have read the answer of the Panel");
        arrangements.checkWhose(file, answers.decision() == Choice.BOARD, answers.decidedOn(), errors);
    }

    private Form panelForm() {
        return Form.of(steps.of(PanelModel.RECORD_DECISION).form());
    }

    @Override
    public DoneBy doneBy() {
        return DoneBy.DECIDING;
    }

    @Override
    public String whenDone() {
        return "Decision recorded";
    }

    @Override
    public Outcome complete(StepContext step, Decision answers) {
        if (answers.decision() == Choice.BOARD) {
            reviews.leftToBoard(step.file(), step.by().id());
        } else {
            boolean wanted = answers.decision() == Choice.LOCAL_REVIEW;
            if (bothViews.of(step.file()).isPresent()) {
                reviews.reconsidered(step.file(), step.by().id(), wanted);
            }
            reviews.decideOnLocalReview(step.file(), step.by().id(), wanted, answers.decidedOn());
        }
        return Outcome.of(answers.decision());
    }
}
