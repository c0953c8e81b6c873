package org.practicereview.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.clock.InstalledCalendar;
import org.practicereview.clock.Pauses;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.practicereview.review.ReadReview.Beside;
import org.practicereview.review.ReadReview.Entry;
import org.practicereview.review.ReadReview.OfKind;
import org.practicereview.review.plan.ReviewPlan;
import org.practicereview.review.plan.ReviewPlans;
import org.practicereview.review.record.RecordKind;
import org.practicereview.review.record.ReviewMonitoring;
import org.practicereview.review.record.ReviewRecord;
import org.practicereview.review.record.ReviewRecords;
import org.practicereview.review.terms.ReviewTerms;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what there is to know of the review of a case. */
@Service
public class ReviewReader {

    private final ReviewService reviews;
    private final ReviewTerms terms;
    private final ReviewPlans plans;
    private final ReviewRecords records;
    private final ReviewMonitoring monitoring;
    private final Pauses pauses;
    private final InstalledCalendar calendar;
    private final People people;
    private final CaseAccess access;
    private final Clock clock;

    ReviewReader(
            ReviewService reviews,
            ReviewTerms terms,
            ReviewPlans plans,
            ReviewRecords records,
            ReviewMonitoring monitoring,
            Pauses pauses,
            InstalledCalendar calendar,
            People people,
            CaseAccess access,
            Clock clock) {
        this.reviews = reviews;
        this.terms = terms;
        this.plans = plans;
        this.records = records;
        this.monitoring = monitoring;
        this.pauses = pauses;
        this.calendar = calendar;
        this.people = people;
        this.access = access;
        this.clock = clock;
    }

    /**
     * The review of the case.
     *
     * @throws org.practicereview.refusal.NotFound when the case, or its review, is not there for this person
     */
    @Transactional
    public ReadReview read(Person person, IncidentReference reference) {
        CaseFile file = reviews.readable(person, access.see(person, reference));
        Review review = reviews.review(file);
        ReviewPlan plan = plans.of(file);
        LocalDate today = England.today(clock);
        List<ReviewRecord> recorded = records.of(person, reference);
        Set<RecordKind> addable = records.addable(person, reference);
        Map<UUID, String> names = people.names(
                Stream.concat(Stream.of(review.reviewer()), recorded.stream().map(ReviewRecord::by))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList());
        return new ReadReview(
                review,
                review.reviewer() == null ? null : names.get(review.reviewer()),
                terms.approved(file).orElse(null),
                plan,
                plan.slack(today, calendar.get()),
                plan.misfits(today),
                monitoring.nextCheck(file).orElse(null),
                Arrays.stream(RecordKind.values())
                        .map(kind -> new OfKind(kind, addable.contains(kind), entries(recorded, kind, names)))
                        .toList(),
                beside(file));
    }

    private static List<Entry> entries(List<ReviewRecord> recorded, RecordKind kind, Map<UUID, String> names) {
        return recorded.stream()
                .filter(record -> record.kind() == kind)
                .map(record -> new Entry(
                        record,
                        names.get(record.by()),
                        record.facts(kind.label()).rows()))
                .toList();
    }

    private List<Beside> beside(CaseFile file) {
        return pauses.of(file.id()).stream()
                .flatMap(pause -> pause.effects().stream()
                        .filter(effect -> effect.obligation() == Obligation.PUBLISH_REPORT)
                        .map(effect -> new Beside(pause.number(), pause.kind(), pause.isOver(), effect)))
                .toList();
    }
}
