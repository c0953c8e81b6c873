package org.practicereview.review.terms;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Stage;
import org.practicereview.casefile.Timeline;
import org.practicereview.form.FormReader;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.message.Event;
import org.practicereview.message.Outbox;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.RuleRefusal;
import org.practicereview.review.Review;
import org.practicereview.review.ReviewService;
import org.practicereview.review.terms.TermsVersion.Given;
import org.practicereview.review.terms.TermsVersion.State;
import org.practicereview.workflow.CaseWorkflow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The terms of reference of reviews: each version is kept, and holds from the moment on at which all have approved it who
 * must; until then the one before it holds (L7, P7).
 */
@Service
public class ReviewTerms {

    private static final String CHANGED = "TermsChanged";

    private final TermsRows rows;
    private final ReviewService reviews;
    private final CaseAccess access;
    private final CaseFiles caseFiles;
    private final Timeline timeline;
    private final Outbox outbox;
    private final CaseWorkflow workflow;
    private final FormReader reader;
    private final Clock clock;

    ReviewTerms(
            TermsRows rows,
            ReviewService reviews,
            CaseAccess access,
            CaseFiles caseFiles,
            Timeline timeline,
            Outbox outbox,
            CaseWorkflow workflow,
            FormReader reader,
            Clock clock) {
        this.rows = rows;
        this.reviews = reviews;
        this.access = access;
        this.caseFiles = caseFiles;
        this.timeline = timeline;
        this.outbox = outbox;
        this.workflow = workflow;
        this.reader = reader;
        this.clock = clock;
    }

    /**
     * All versions, the newest first.
     *
     * @throws NotFound when the case, or its review, is not there for this person
     */
    @Transactional(readOnly = true)
    public List<TermsVersion> of(Person person, IncidentReference reference) {
        return rows.of(reviews.readable(person, access.see(person, reference)).id());
    }

    /** All versions of the terms of a case, the newest first; for steps that have let the person in already. */
    public List<TermsVersion> of(CaseFile file) {
        return rows.of(file.id());
    }

    /** The version of the terms that holds. */
    public Optional<TermsVersion> approved(CaseFile file) {
        return of(file).stream()
                .filter(version -> version.state() == State.APPROVED)
                .findFirst();
    }

    /** Whether the person may change them now. */
    @Transactional(readOnly = true)
    public boolean mayChange(Person person, IncidentReference reference) {
        CaseFile file = reviews.readable(person, access.see(person, reference));
        List<TermsVersion> versions = of(file);
        return file.stage() == Stage.REVIEW_IN_PROGRESS
                && !versions.isEmpty()
                && versions.get(0).state() != State.AWAITING
                && access.mayWork(person, file, reviews.review(file).kind().keepers());
    }

    /**
     * Refuses whoever may not change them.
     *
     * @throws org.practicereview.refusal.NotPermitted when the person only reads them
     */
    @Transactional(readOnly = true)
    public void requireChanging(Person person, IncidentReference reference) {
        CaseFile file = reviews.readable(person, access.see(person, reference));
        access.requireWork(person, file, reviews.review(file).kind().keepers());
    }

    /** Writes the terms, or writes them anew after they were given back. */
    @Transactional
    public TermsVersion write(CaseFile file, UUID by, Terms terms) {
        List<TermsVersion> before = of(file);
        int number = before.size() + 1;
        rows.add(file.id(), number, reader.write(terms), by, clock.instant().truncatedTo(ChronoUnit.MICROS));
        tell(file, by, "terms-written", number, "written");
        return of(file).get(0);
    }

    /**
     * Terms that were approved are changed; they must be approved again, and until then those before hold.
     *
     * @param seen refuses a version that was not looked at
     * @throws InvalidAnswers when no reason is given
     * @throws Conflict when they are not approved yet, or the review has ended
     */
    @Transactional
    public TermsVersion change(Person person, IncidentReference reference, IntConsumer seen, Terms terms) {
        CaseFile file = reviews.readable(person, access.lock(person, reference));
        access.requireWork(person, file, reviews.review(file).kind().keepers());
        List<TermsVersion> before = of(file);
        seen.accept(before.size());
        if (terms.reason() == null) {
            throw new InvalidAnswers("/" + Terms.REASON, "required", "Enter why the terms are changed");
        }
        if (before.isEmpty() || before.get(0).state() == State.AWAITING) {
            throw new Conflict("terms-not-settled", "The terms of reference wait for approval. Nothing was changed.");
        }
        TermsVersion written = write(file, person.id(), terms);
        if (file.stage() != Stage.REVIEW_IN_PROGRESS || !workflow.goOnIfItWaits(reference, CHANGED)) {
            throw new Conflict("review-not-in-progress", "The review is not in progress. Nothing was changed.");
        }
        return written;
    }

    /**
     * Keeps what one of those who must approve the newest version answered, for itself only. When all have, the version
     * holds or is given back.
     *
     * @throws RuleRefusal when the person has answered for another partner, or wrote what is to be approved
     */
    @Transactional
    public State answer(CaseFile file, Person person, Role role, Approval approval) {
        Review review = reviews.review(file);
        TermsVersion version = of(file).get(0);
        if (version.given().stream().anyMatch(given -> given.by().equals(person.id()))) {
            throw new RuleRefusal("signed-already", "You have answered for another partner. Nobody signs for two.");
        }
        boolean approves = Boolean.TRUE.equals(approval.approves());
        if (approves && version.writtenBy().equals(person.id())) {
            throw new RuleRefusal(
                    "own-terms",
                    "You wrote these terms of reference: somebody else must approve them. You can give them back.");
        }
        rows.answer(
                file.id(),
                version.number(),
                new Given(
                        role,
                        person.id(),
                        approves,
                        approval.words(),
                        review.isNational() ? approval.letter() : null,
                        clock.instant().truncatedTo(ChronoUnit.MICROS)));
        tell(
                file,
                person.id(),
                approves ? "terms-approved-by" : "terms-not-approved-by",
                version.number(),
                (approves ? "approved: " : "not approved: ") + role.label());
        List<Given> given = of(file).get(0).given();
        return given.size() < review.kind().approvers().size() ? State.AWAITING : settle(file, version, given, review);
    }

    private State settle(CaseFile file, TermsVersion version, List<Given> given, Review review) {
        State state = given.stream().allMatch(Given::approves) ? State.APPROVED : State.RETURNED;
        rows.settle(file.id(), version.number(), state);
        if (state == State.RETURNED) {
            tell(file, null, "terms-returned", version.number(), "given back");
            return state;
        }
        // also after a replacement: the next reviewer's terms are not the first of the case
        if (file.stage() == Stage.REVIEWER_APPOINTED) {
            caseFiles.moveTo(file, Stage.REVIEW_IN_PROGRESS);
        }
        tell(file, null, "terms-agreed", version.number(), "agreed");
        if (review.isNational()) {
            outbox.tell(file, Event.NATIONAL_REVIEW_TERMS_SET, "version " + version.number());
        }
        return state;
    }

    private void tell(CaseFile file, @Nullable UUID by, String kind, int number, String what) {
        timeline.add(file, by, kind, Matter.REVIEW, "Terms of reference, version %d: %s".formatted(number, what));
    }
}
