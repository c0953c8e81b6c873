package org.practicereview.review.national.lead;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Timeline;
import org.practicereview.form.Field.Option;
import org.practicereview.form.Form;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.organisation.rows.AsTheService;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.NotPermitted;
import org.practicereview.review.national.NationalReviewDays;
import org.practicereview.review.national.lead.LedReview.LedCase;
import org.practicereview.review.national.terms.NationalTerms;
import org.practicereview.workflow.view.AwaitedAnswer;
import org.practicereview.workflow.view.AwaitedAnswers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The national reviews that a person leads; each case opens with the own declaration on that case (L5; section 12). */
@Service
public class LedReviews implements AwaitedAnswers {

    private final LeadRows rows;
    private final LeadAccess opened;
    private final NationalReviewDays days;
    private final NationalTerms terms;
    private final CaseFiles caseFiles;
    private final Timeline timeline;
    private final Clock clock;

    LedReviews(
            LeadRows rows,
            LeadAccess opened,
            NationalReviewDays days,
            NationalTerms terms,
            CaseFiles caseFiles,
            Timeline timeline,
            Clock clock) {
        this.rows = rows;
        this.opened = opened;
        this.days = days;
        this.terms = terms;
        this.caseFiles = caseFiles;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * The national reviews that the person leads now.
     *
     * @throws NotPermitted to whoever reviews nothing
     */
    @Transactional(readOnly = true)
    public List<LedReview> of(Person person) {
        if (!person.is(Role.REVIEWER)) {
            throw new NotPermitted();
        }
        return rows.ledBy(person.id()).stream().map(this::seen).toList();
    }

    /**
     * One national review that the person leads now.
     *
     * @throws NotFound when the person does not lead it
     */
    @Transactional(readOnly = true)
    public LedReview one(Person person, int review) {
        return of(person).stream()
                .filter(led -> led.number() == review)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The questions of a declaration: one for each case that is not open yet. */
    public Form form(LedReview led) {
        return Form.of(DeclaredOnCases.class)
                .oneForEach(
                        "cases",
                        "reference",
                        led.undeclared().stream()
                                .map(one -> new Option(one.reference(), one.reference() + ", " + one.area()))
                                .toList());
    }

    /**
     * The lead declares: a case without a conflict of interest opens, one with a conflict stays closed.
     *
     * @throws NotFound when the person does not lead it
     * @throws InvalidAnswers when that is no case of it, or it was declared on before
     */
    @AsTheService("whoever leads a national review declares before a case opens")
    @Transactional
    public void declare(Person person, int review, DeclaredOnCases form) {
        rows.lock(review);
        LeadReviewer lead = rows.ledBy(person.id()).stream()
                .filter(one -> one.review() == review)
                .findFirst()
                .orElseThrow(NotFound::new);
        Map<String, Long> undeclared = rows.cases(lead).stream()
                .filter(taken -> taken.conflict() == null)
                .collect(Collectors.toMap(LeadRows.Declared::reference, LeadRows.Declared::takenIn));
        List<String> named =
                form.cases().stream().map(DeclaredOnCases.OnCase::reference).toList();
        boolean twice = named.stream().distinct().count() < named.size();
        if (named.isEmpty() || twice || !undeclared.keySet().containsAll(named)) {
            throw new InvalidAnswers(
                    "/cases", "not-a-choice", "Name cases of this review that are not open to you, each once");
        }
        form.cases().forEach(one -> declare(lead, Objects.requireNonNull(undeclared.get(one.reference())), one));
    }

    private void declare(LeadReviewer lead, long takenIn, DeclaredOnCases.OnCase one) {
        CaseFile file = caseFiles.lock(new IncidentReference(Objects.requireNonNull(one.reference())));
        boolean conflict = Boolean.TRUE.equals(one.conflict());
        rows.declared(
                lead,
                takenIn,
                conflict,
                conflict ? one.details() : null,
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        if (!conflict) {
            opened.open(lead, file);
        }
        timeline.add(
                file,
                lead.person(),
                conflict ? "national-lead-in-conflict" : "national-lead-let-in",
                Matter.CASE,
                conflict
                        ? "The lead reviewer of the national review declared a conflict of interest; the case stays closed"
                        : "The lead reviewer of the national review declared to have no conflict of interest and reads the case");
    }

    @Override
    public List<AwaitedAnswer> awaitedFrom(Person person) {
        return person.is(Role.REVIEWER)
                ? of(person).stream()
                        .filter(led -> !led.undeclared().isEmpty())
                        .map(led -> new AwaitedAnswer(
                                "Declare whether you have a conflict of interest in cases of national review "
                                        + led.number(),
                                null,
                                "/my-national-reviews/" + led.number()))
                        .toList()
                : List.of();
    }

    private LedReview seen(LeadReviewer lead) {
        List<LeadRows.Declared> cases = rows.cases(lead);
        NationalReviewDays.Due due = days.of(lead.review());
        return new LedReview(
                lead.review(),
                due.name(),
                due.on(),
                those(cases, false),
                those(cases, null),
                those(cases, true),
                terms.holding(lead.review()).orElse(null));
    }

    private static List<LedCase> those(List<LeadRows.Declared> cases, @Nullable Boolean conflict) {
        return cases.stream()
                .filter(one -> Objects.equals(one.conflict(), conflict))
                .map(one -> new LedCase(one.reference(), one.area()))
                .toList();
    }
}
