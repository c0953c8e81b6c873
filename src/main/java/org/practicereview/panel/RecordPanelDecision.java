package org.practicereview.panel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.LateWork;
import org.practicereview.casefile.Matter;
import org.practicereview.clock.Deadline;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.Field.Option;
import org.practicereview.form.Form;
import org.practicereview.guidance.Criterion;
import org.practicereview.guidance.Criterion.Purpose;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Person;
import org.practicereview.panel.letter.LetterTemplates;
import org.practicereview.panel.letter.PanelLetters;
import org.practicereview.rapidreview.RapidReviewService;
import org.practicereview.rapidreview.report.ReportAnonymity;
import org.practicereview.workflow.Beside;
import org.practicereview.workflow.Confirmation;
import org.practicereview.workflow.Copy;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.RulesToRead;
import org.practicereview.workflow.SendingStep;
import org.practicereview.workflow.StepContext;
import org.practicereview.workflow.StepKey;
import org.springframework.stereotype.Component;

/** The secretariat records what the Panel decided and sends its answer. */
@Component
class RecordPanelDecision implements SendingStep<PanelDecision> {

    private final PanelService panel;
    private final RapidReviewService rapidReviews;
    private final RulesToRead rules;
    private final PanelViews views;
    private final ReadViews reading;
    private final LetterTemplates templates;
    private final PanelLetters letters;
    private final ReportAnonymity anonymity;
    private final BothViews bothViews;

    RecordPanelDecision(
            PanelService panel,
            RapidReviewService rapidReviews,
            RulesToRead rules,
            PanelViews views,
            ReadViews reading,
            LetterTemplates templates,
            PanelLetters letters,
            ReportAnonymity anonymity,
            BothViews bothViews) {
        this.panel = panel;
        this.rapidReviews = rapidReviews;
        this.rules = rules;
        this.views = views;
        this.reading = reading;
        this.templates = templates;
        this.letters = letters;
        this.anonymity = anonymity;
        this.bothViews = bothViews;
    }

    @Override
    public Set<StepKey> keys() {
        return Set.of(PanelModel.RECORD_DECISION);
    }

    @Override
    public Class<PanelDecision> form() {
        return PanelDecision.class;
    }

    @Override
    public Form formFor(CaseFile file) {
        return Form.of(form())
                .oneForEach(
                        "localCriteria",
                        "criterion",
                        bothViews.ofThePanel(file).stream()
                                .map(criterion ->
                                        new Option(criterion.id(), criterion.text() + " (" + criterion.id() + ")"))
                                .toList());
    }

    @Override
    public List<Beside> beside(CaseFile file, Person person) {
        return List.of(ReadViews.comparable(file));
    }

    @Override
    public Matter matter() {
        return Matter.PANEL_ANSWER;
    }

    @Override
    public Optional<Obligation> obligation() {
        return Optional.of(Obligation.ANSWER_RAPID_REVIEW);
    }

    @Override
    public void requireReason(LateWork late, CaseFile file, UUID by, PanelDecision answers) {
        if (answers.answer() != PanelAnswer.ASKS_FOR_INFORMATION) {
            late.requireReason(file, Obligation.ANSWER_RAPID_REVIEW, by, answers.late());
        }
    }

    @Override
    public Confirmation confirming(CaseFile file, PanelDecision answers) {
        String button = answers.answer() == PanelAnswer.ASKS_FOR_INFORMATION ? "Send the question" : "Send the answer";
        return Confirmation.sending(
                        button, "The letter goes to the partners as it stands here and cannot be changed afterwards.")
                .telling(panel.toldOf(answers.answer()));
    }

    @Override
    public List<Facts> toRead(CaseFile file) {
        return Stream.concat(
                        Stream.of(rules.criteria(Purpose.NATIONAL_REVIEW, file, Obligation.ANSWER_RAPID_REVIEW)),
                        reading.views(file))
                .toList();
    }

    /** The letter for this outcome in the place of none, and of that for another outcome which was chosen before. */
    @Override
    public PanelDecision filledIn(CaseFile file, PanelDecision answers) {
        String letter = answers.letter();
        boolean isTemplate = letter == null
                || Arrays.stream(PanelAnswer.values()).anyMatch(other -> letter.equals(template(file, other, answers)));
        return isTemplate ? answers.with(template(file, answers.answer(), answers)) : answers;
    }

    private String template(CaseFile file, PanelAnswer answer, PanelDecision answers) {
        return templates.letter(answer, file.reference(), answers.decidedOn(), answers.reasons(), answers.expectedOn());
    }

    @Override
    public void check(CaseFile file, PanelDecision answers, AnswerErrors errors) {
        errors.addIf(
                answers.decidedOn().isBefore(rapidReviews.sentOn(file)),
                "/decidedOn",
                "before-rapid-review",
                "The Panel cannot decide before it had the rapid review");
        checkLetter(file, answers, filledIn(file, answers).letter(), errors);
        List<String> asked =
                bothViews.ofThePanel(file).stream().map(Criterion::id).toList();
        List<@Nullable String> answered = answers.localCriteria().stream()
                .map(PanelDecision.ByCriterion::criterion)
                .toList();
        errors.addIf(
                answers.answer() == PanelAnswer.ASKS_TO_RECONSIDER
                        && !(answered.size() == asked.size() && answered.containsAll(asked)),
                "/localCriteria",
                "each-criterion-once",
                "Answer each criterion once: " + String.join(", ", asked));
    }

    /** A letter goes further than a case: nobody may be recognised in it, as in the report it answers (RR10). */
    private void checkLetter(CaseFile file, PanelDecision answers, String letter, AnswerErrors errors) {
        templates
                .tellsAlso(letter, answers.answer())
                .ifPresent(other -> errors.add(
                        "/letter",
                        "other-outcome",
                        "The letter tells another outcome: %s. Change it, or empty it to begin with the letter for this one"
                                .formatted(other.label())));
        errors.addIf(
                templates.namesAnotherDay(letter, answers.decidedOn()),
                "/letter",
                "other-day",
                "The letter names another day of the decision. Change it, or empty it to begin anew");
        List<String> found = anonymity.openIn(
                file,
                templates.written(
                        letter, answers.answer(), file.reference(), answers.decidedOn(), answers.expectedOn()));
        errors.addIf(
                !found.isEmpty(),
                "/letter",
                "anonymity",
                "Somebody may be recognised in the letter, or in the reasons in it. Change: "
                        + String.join("; ", found));
    }

    @Override
    public List<Copy> copies(CaseFile file, Outcome outcome) {
        String at = "/cases/" + file.reference() + "/panel/letters/" + letters.latest(file);
        return List.of(new Copy("The letter as a page", at), new Copy("The letter as a PDF", at + "/copy.pdf"));
    }

    @Override
    public String whenDone() {
        return "The answer of the Panel was sent to the partners";
    }

    @Override
    public String whenDone(Outcome outcome) {
        return outcome.equals(Outcome.of(PanelAnswer.ASKS_FOR_INFORMATION))
                ? "The question of the Panel was sent to the partners"
                : whenDone();
    }

    @Override
    public Outcome complete(StepContext step, PanelDecision answers) {
        views.requireQuorum(step.file(), answers.answer());
        UUID by = step.by().id();
        if (answers.answer() == PanelAnswer.ASKS_FOR_INFORMATION) {
            panel.askForInformation(step.file(), by, answers.expectedOn());
        } else {
            LocalDate expectedOn = answers.answer().asksThePartners() ? answers.expectedOn() : null;
            panel.answer(step.file(), by, answers.answer(), answers.decidedOn(), expectedOn, answers.late());
        }
        letters.file(step.file(), by, answers.answer(), answers.decidedOn(), answers.letter());
        return Outcome.of(answers.answer()).with(PanelModel.PARTNERS_LAPSE_AT, lapseOf(answers));
    }

    /** Nothing is late where nothing is expected. */
    private static Instant lapseOf(PanelDecision answers) {
        return answers.answer().asksThePartners() ? Deadline.lapseOf(answers.expectedOn()) : Deadline.NO_DATE;
    }
}
