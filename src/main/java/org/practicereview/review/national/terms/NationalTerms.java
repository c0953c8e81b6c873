package org.practicereview.review.national.terms;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotPermitted;
import org.practicereview.refusal.RuleRefusal;
import org.practicereview.review.national.NationalReviews;
import org.practicereview.review.national.terms.NationalTermsVersion.State;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The terms of reference of a national review: the secretariat writes them, somebody else approves them (P7). */
@Service
public class NationalTerms {

    private final NationalTermsRows rows;
    private final NationalReviews reviews;
    private final Clock clock;

    NationalTerms(NationalTermsRows rows, NationalReviews reviews, Clock clock) {
        this.rows = rows;
        this.reviews = reviews;
        this.clock = clock;
    }

    /** All versions, the newest first; for the Panel. */
    @Transactional(readOnly = true)
    public List<NationalTermsVersion> of(Person person, int review) {
        return rows.of(reviews.one(person, review).review().number());
    }

    /** Rises with each one that is written, approved or given back. */
    public static int version(List<NationalTermsVersion> all) {
        return 2 * all.size()
                - (int) all.stream().filter(NationalTermsVersion::isWaiting).count();
    }

    /** The terms that hold: the last that were approved. */
    public Optional<String> holding(int review) {
        return rows.of(review).stream()
                .filter(version -> version.state() == State.APPROVED)
                .map(NationalTermsVersion::terms)
                .findFirst();
    }

    public void requireWriting(Person person) {
        reviews.requireRecording(person);
    }

    /**
     * Writes another version of the terms; the one that holds goes on to hold until this one is approved.
     *
     * @throws Conflict when one waits to be approved, or the review is over or is one of a single case
     */
    @Transactional
    public void write(Person person, int review, NewNationalTerms form) {
        requireWriting(person);
        requireOpen(person, review);
        List<NationalTermsVersion> before = rows.of(review);
        if (before.stream().anyMatch(NationalTermsVersion::isWaiting)) {
            throw new Conflict("terms-waiting", "A version of the terms waits to be approved or given back.");
        }
        rows.add(review, before.size() + 1, Objects.requireNonNull(form.terms()), person.id(), now());
    }

    /** Whether the person may approve that version: whoever wrote it may not. */
    public boolean maySettle(Person person, NationalTermsVersion version) {
        return version.isWaiting() && mayApprove(person) && !version.writtenBy().equals(person.id());
    }

    /**
     * Refuses whoever approves no terms.
     *
     * @throws NotPermitted to all but the secretariat and the chair
     */
    public void requireSettling(Person person) {
        if (!mayApprove(person)) {
            throw new NotPermitted();
        }
    }

    /**
     * A second person approves the version that waits, or gives it back.
     *
     * @param seen refuses a version that was not looked at: another text may wait since
     * @throws Conflict when none waits
     * @throws RuleRefusal to whoever wrote it
     */
    @Transactional
    public void settle(Person person, int review, IntConsumer seen, SettledNationalTerms form) {
        requireSettling(person);
        requireOpen(person, review);
        List<NationalTermsVersion> all = rows.of(review);
        seen.accept(version(all));
        NationalTermsVersion waiting = all.stream()
                .filter(NationalTermsVersion::isWaiting)
                .findFirst()
                .orElseThrow(() -> new Conflict("no-terms-waiting", "No version of the terms waits to be approved."));
        if (!maySettle(person, waiting)) {
            throw new RuleRefusal(
                    "own-terms", "Somebody else than who wrote the terms approves them or gives them back.");
        }
        State state = Boolean.TRUE.equals(form.approved()) ? State.APPROVED : State.GIVEN_BACK;
        rows.settled(review, waiting.number(), state, form, person.id(), now());
    }

    private void requireOpen(Person person, int review) {
        rows.lock(review);
        var found = reviews.one(person, review).review();
        if (found.ofOneCase() || found.publishedOn() != null) {
            throw new Conflict(
                    "no-terms-here",
                    "This review is over a single case, in which its terms are agreed, or it is over.");
        }
    }

    private static boolean mayApprove(Person person) {
        return person.isAny(List.of(Role.PANEL_SECRETARIAT, Role.PANEL_CHAIR));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
