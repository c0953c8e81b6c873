package org.practicereview.review.national;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Timeline;
import org.practicereview.form.DayInWords;
import org.practicereview.form.Field.Option;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.message.Event;
import org.practicereview.message.Outbox;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.NotPermitted;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The cases of national reviews: each is taken in and out by a decision of its own, and a review of its own that ran is taken
 * over (P11; rule book, section 10, step 19a).
 */
@Service
public class NationalReviewCases {

    private static final Set<String> OF_THE_REFERENCE = Set.of("panel-undecided", "in-a-national-review");

    private final NationalReviewRows rows;
    private final NationalReviewCaseRows cases;
    private final DecidingMembers members;
    private final TakenOverReviews takenOver;
    private final ReviewsStandingStill standing;
    private final RecordingDesk desk;
    private final ReadersOfCases readers;
    private final CaseAccess access;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Clock clock;

    NationalReviewCases(
            NationalReviewRows rows,
            NationalReviewCaseRows cases,
            DecidingMembers members,
            TakenOverReviews takenOver,
            ReviewsStandingStill standing,
            RecordingDesk desk,
            ReadersOfCases readers,
            CaseAccess access,
            Timeline timeline,
            Outbox outbox,
            Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.members = members;
        this.takenOver = takenOver;
        this.standing = standing;
        this.desk = desk;
        this.readers = readers;
        this.access = access;
        this.timeline = timeline;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Whether a conflict is about the case that was named, and not about the national review. */
    public static boolean isOfTheReference(Conflict conflict) {
        return OF_THE_REFERENCE.contains(conflict.code());
    }

    /** The members of the Panel who may be named as having decided on a case. */
    @Transactional(readOnly = true)
    public List<Option> members(Person person) {
        if (!person.isAny(Role.OF_THE_PANEL)) {
            throw new NotPermitted();
        }
        return members.all();
    }

    /**
     * A case is taken in. A review of it that runs is taken over: its date and its steps stand still until it goes on (P11). A
     * case that is part already is taken over by a decision of its own where a review runs.
     *
     * @throws NotFound when there is no such national review
     * @throws InvalidAnswers when the person sees no such case, or that day lies before the Panel's answer or after the report
     * @throws Conflict when the Panel has not answered the case, or it is in another national review
     * @throws org.practicereview.refusal.RuleRefusal when too few members decided so
     */
    @Transactional
    public void takeIn(Person person, int number, CaseTakenIn form) {
        NationalReview review = desk.recording(person, number);
        if (review.ofOneCase()) {
            throw new Conflict("of-one-case", "This review is over a single case: record a theme to take in several.");
        }
        CaseFile file = named(person, Objects.requireNonNull(form.reference()));
        members.checkDays(file, review, Objects.requireNonNull(form.decidedOn()));
        boolean runs = takenOver.runs(file);
        TakenInCase before = cases.current(file.id()).orElse(null);
        boolean isPart = before != null && before.review() == number;
        if (before != null
                && !(isPart
                        ? runs
                        : rows.ofCase(file.id())
                                .filter(of -> of.number() == before.review())
                                .isPresent())) {
            throw new Conflict("in-a-national-review", "This case is part of a national review already.");
        }
        Set<UUID> decided = members.of(file, form);
        if (runs) {
            takenOver.standStill(file);
        }
        long entry = isPart && !before.takenOver()
                ? takeOver(before, form, decided, person.id())
                : enter(number, file, before, form, runs, decided, person.id());
        timeline.add(
                file,
                person.id(),
                isPart ? "local-review-taken-over" : "taken-into-national-review",
                Matter.CASE,
                isPart
                        ? "The national review takes over the %s one: its date stands still"
                                .formatted(takenOver.kind(file))
                        : runs
                                ? "Part of a national review, which takes over the %s one: its date stands still"
                                        .formatted(takenOver.kind(file))
                                : "Part of a national review");
        if (isPart || !file.milestones().national()) {
            outbox.tell(
                    file,
                    Event.NATIONAL_REVIEW_DECIDED,
                    (isPart ? "taken over " : "taken in ") + entry + (runs ? " with its review" : ""));
        }
        if (review.publishedOn() != null) {
            // decided before the report went out, and recorded after: the case comes to where the others came with it
            if (!isPart) {
                sayPublished(file, person.id(), review.publishedOn());
            }
            standing.endWithReport(desk.part(file, number), person.id());
        }
    }

    private long takeOver(TakenInCase part, CaseTakenIn form, Set<UUID> decided, UUID by) {
        cases.takeOver(part.id(), form, by, now());
        cases.keepDecided(part.id(), "TAKE_OVER", decided);
        return part.id();
    }

    private long enter(
            int number,
            CaseFile file,
            @Nullable TakenInCase before,
            CaseTakenIn form,
            boolean runs,
            Set<UUID> decided,
            UUID by) {
        if (before != null) {
            cases.left(before.id(), "Taken over by a later decision", by, now());
            readers.leave(before.review(), file);
        }
        LocalDate on = Objects.requireNonNull(form.decidedOn());
        long entry = cases.add(number, file.id(), on, Objects.requireNonNull(form.reasons()), runs, by, now());
        cases.keepDecided(entry, "TAKE_IN", decided);
        return entry;
    }

    /**
     * Takes a case out of a national review; a review that stood still because of it goes on.
     *
     * @throws NotFound when the person sees no such case in it
     * @throws Conflict when its review ended with the national one, or the national review is that of the case itself
     */
    @Transactional
    public void takeOut(Person person, int number, IncidentReference reference, CaseTakenOut form) {
        if (desk.recording(person, number).ofOneCase()) {
            throw cannotLeave();
        }
        CaseFile file = access.lock(person, reference);
        TakenInCase taken = desk.part(file, number);
        if (taken.endedAt() != null) {
            throw cannotLeave();
        }
        NationalReview own = rows.ofCase(file.id()).orElse(null);
        cases.left(taken.id(), Objects.requireNonNull(form.because()), person.id(), now());
        readers.leave(number, file);
        timeline.add(
                file,
                person.id(),
                "taken-out-of-national-review",
                Matter.CASE,
                "No longer part of a national review over several cases");
        if (own != null) {
            cases.add(own.number(), file.id(), own.decidedOn(), own.reasons(), false, person.id(), now());
        }
        if (taken.holdsReview()) {
            takenOver.goOn(file, person.id(), "taken out " + taken.id());
        }
    }

    private static Conflict cannotLeave() {
        return new Conflict(
                "cannot-leave", "The review of this case ended with the national one, or is the national one itself.");
    }

    void sayPublished(CaseFile file, UUID by, LocalDate on) {
        String words = "The report of the national review was published on " + DayInWords.of(on);
        timeline.add(file, by, "national-review-published", Matter.CASE, words);
    }

    private CaseFile named(Person person, String reference) {
        try {
            return access.lock(person, new IncidentReference(reference.strip()));
        } catch (NotFound unknown) {
            throw new InvalidAnswers("/reference", "unknown-case", "Enter the reference of a case that you see");
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
