package org.practicereview.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Matter;
import org.practicereview.form.FormReader;
import org.practicereview.guidance.Criterion;
import org.practicereview.guidance.Criterion.Purpose;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Person;
import org.practicereview.panel.CriterionViews.View;
import org.practicereview.rapidreview.CriterionMet;
import org.practicereview.rapidreview.RapidReviewDecision;
import org.practicereview.rapidreview.RapidReviewModel;
import org.practicereview.refusal.NotFound;
import org.practicereview.workflow.Answers;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Facts.Fact;
import org.practicereview.workflow.RulesToRead;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the partners and the Panel think, criterion by criterion, where the Panel asks to reconsider. It cannot decide for
 * them: that it thinks otherwise is a ground of its own, regulation 11(d), which the partners weigh (P6).
 */
@Service
public class BothViews {

    /** That the Panel considered the case and thought that a local review may be more appropriate. */
    private static final String PANEL_THINKS_SO = "R11D";

    private final Answers answers;
    private final FormReader reader;
    private final RulesToRead rules;
    private final CaseAccess access;

    BothViews(Answers answers, FormReader reader, RulesToRead rules, CaseAccess access) {
        this.answers = answers;
        this.reader = reader;
        this.rules = rules;
        this.access = access;
    }

    /**
     * Both views, for those who read the rapid review and the answer of the Panel.
     *
     * @throws NotFound when the case is not there for this person, or the Panel did not ask to reconsider
     */
    @Transactional(readOnly = true)
    public List<CriterionViews> of(Person person, IncidentReference reference) {
        CaseFile file = access.see(person, reference);
        if (!access.readable(person, file).containsAll(List.of(Matter.RAPID_REVIEW, Matter.PANEL_ANSWER))) {
            throw new NotFound();
        }
        return of(file).orElseThrow(NotFound::new);
    }

    /** Both views; nothing where the Panel did not ask to reconsider. */
    @Transactional(readOnly = true)
    public Optional<List<CriterionViews>> of(CaseFile file) {
        return answers.latest(file.id(), PanelModel.RECORD_DECISION)
                .map(answered -> reader.accepted(answered.answers(), PanelDecision.class))
                .filter(decision -> decision.answer() == PanelAnswer.ASKS_TO_RECONSIDER)
                .map(decision -> sideBySide(file, decision));
    }

    /** Both views, to be read before the partners decide. */
    public Optional<Facts> toRead(CaseFile file) {
        return of(file).map(views -> new Facts(
                "Both views by criterion",
                views.stream()
                        .map(view -> new Fact(
                                view.criterion().text() + " ("
                                        + view.criterion().id() + ")",
                                "You: %s\nThe Panel: %s".formatted(inWords(view.partners()), inWords(view.panel()))))
                        .toList()));
    }

    /** What the Panel answers of regulation 11; its last ground is the view of the Panel itself. */
    List<Criterion> ofThePanel(CaseFile file) {
        return rules.toAnswer(Purpose.LOCAL_REVIEW, file, Obligation.ANSWER_RAPID_REVIEW).stream()
                .filter(criterion -> !criterion.id().equals(PANEL_THINKS_SO))
                .toList();
    }

    private List<CriterionViews> sideBySide(CaseFile file, PanelDecision decision) {
        Optional<RapidReviewDecision> theirs = answers.latest(file.id(), RapidReviewModel.RECORD_DECISION)
                .map(answered -> reader.accepted(answered.answers(), RapidReviewDecision.class));
        List<CriterionViews> views = new ArrayList<>();
        for (Criterion criterion : rules.toAnswer(Purpose.LOCAL_REVIEW, file, Obligation.ANSWER_RAPID_REVIEW)) {
            views.add(new CriterionViews(
                    criterion,
                    theirs.map(partners -> local(partners, criterion.id())).orElse(null),
                    ofThePanel(decision, criterion.id())));
        }
        for (Criterion criterion : rules.toAnswer(Purpose.NATIONAL_REVIEW, file, Obligation.ANSWER_RAPID_REVIEW)) {
            View partners =
                    theirs.map(decided -> national(decided, criterion.id())).orElse(null);
            if (partners != null) {
                views.add(new CriterionViews(criterion, partners, null));
            }
        }
        return List.copyOf(views);
    }

    private static @Nullable View ofThePanel(PanelDecision decision, String criterion) {
        if (criterion.equals(PANEL_THINKS_SO)) {
            return new View(CriterionMet.YES, decision.reasons());
        }
        return decision.localCriteria().stream()
                .filter(answer -> criterion.equals(answer.criterion()))
                .map(answer -> view(answer.met(), answer.reasons()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable View local(RapidReviewDecision decision, String criterion) {
        return decision.localCriteria().stream()
                .filter(answer -> criterion.equals(answer.criterion()))
                .map(answer -> view(answer.met(), answer.reasons()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable View national(RapidReviewDecision decision, String criterion) {
        return decision.nationalCriteria().stream()
                .filter(answer -> criterion.equals(answer.criterion()) && answer.met() != null)
                .map(answer -> view(answer.met(), answer.reasons()))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable View view(@Nullable CriterionMet met, @Nullable String why) {
        return met == null ? null : new View(met, why == null ? "" : why);
    }

    private static String inWords(@Nullable View view) {
        return view == null ? "Not answered" : view.inWords();
    }
}
