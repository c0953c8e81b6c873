package org.practicereview.reviewer;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.practicereview.guidance.ReviewerFinding;
import org.practicereview.rapidreview.KnownAgencies;

/**
 * A finding of a reviewer for one review.
 *
 * @param count how many, 0 where nothing is counted
 */
record Found(ReviewerFinding finding, int count) {

    private static Found of(ReviewerFinding finding) {
        return new Found(finding, 0);
    }

    /**
     * What was found of a reviewer: one for each feature, and what the reviewer had to do with this very review, where
     * that was something.
     */
    static List<Found> of(Reviewer reviewer, CaseNeeds needs) {
        RegisterEntry entry = reviewer.entry();
        return Stream.concat(
                        Stream.of(
                                expertise(entry, needs),
                                availability(entry, needs),
                                new Found(ReviewerFinding.OPEN_REVIEWS, reviewer.openReviews()),
                                distance(reviewer, needs),
                                area(entry, needs),
                                earlierWork(reviewer, needs),
                                checks(entry, needs),
                                list(entry, needs)),
                        thisReview(reviewer, needs).stream())
                .toList();
    }

    private static Optional<Found> thisReview(Reviewer reviewer, CaseNeeds needs) {
        if (needs.declaredConflict().contains(reviewer.personId())) {
            return Optional.of(of(ReviewerFinding.DECLARED_CONFLICT_HERE));
        }
        return needs.left().contains(reviewer.personId())
                ? Optional.of(of(ReviewerFinding.LEFT_THIS_REVIEW))
                : Optional.empty();
    }

    private static Found expertise(RegisterEntry entry, CaseNeeds needs) {
        if (entry.themes().isEmpty() || needs.themes().isEmpty()) {
            return of(ReviewerFinding.THEMES_NOT_KNOWN);
        }
        return new Found(ReviewerFinding.SHARED_THEMES, (int)
                entry.themes().stream().filter(needs.themes()::contains).count());
    }

    private static Found availability(RegisterEntry entry, CaseNeeds needs) {
        boolean absentThen = entry.absences().stream().anyMatch(absence -> absence.covers(needs.due()));
        if (absentThen || entry.availableFrom() != null && entry.availableFrom().isAfter(needs.due())) {
            return of(ReviewerFinding.ABSENT_OVER_DUE_DATE);
        }
        if (!entry.nextAvailable(needs.from()).equals(needs.from())) {
            return of(ReviewerFinding.NOT_YET_AVAILABLE);
        }
        boolean absentBetween = entry.absences().stream()
                .anyMatch(absence -> !absence.endsOn().isBefore(needs.from())
                        && !absence.beginsOn().isAfter(needs.due()));
        return of(absentBetween ? ReviewerFinding.ABSENT_FOR_A_TIME : ReviewerFinding.AVAILABLE);
    }

    private static Found distance(Reviewer reviewer, CaseNeeds needs) {
        if (reviewer.rolesIn().stream().anyMatch(needs.areas()::contains)) {
            return of(ReviewerFinding.HOLDS_ROLE_IN_AREA);
        }
        RegisterEntry entry = reviewer.entry();
        if (entry.employments().isEmpty()) {
            return of(ReviewerFinding.EMPLOYMENT_NOT_SAID);
        }
        List<RegisterEntry.Employment> there = entry.employments().stream()
                .filter(work -> needs.areas().contains(work.area()))
                .toList();
        if (there.stream()
                .anyMatch(work -> work.endsOn() == null || !work.endsOn().isBefore(needs.from()))) {
            return of(ReviewerFinding.WORKS_IN_AREA);
        }
        if (!there.isEmpty()) {
            LocalDate last = there.stream()
                    .map(RegisterEntry.Employment::endsOn)
                    .max(LocalDate::compareTo)
                    .orElseThrow();
            return new Found(
                    ReviewerFinding.YEARS_SINCE_WORK_IN_AREA, (int) ChronoUnit.YEARS.between(last, needs.from()));
        }
        boolean sameName = entry.employments().stream()
                .anyMatch(work -> work.agency() != null
                        && needs.agencies().stream()
                                .anyMatch(name -> KnownAgencies.simplified(name)
                                        .equals(KnownAgencies.simplified(work.agency()))));
        return of(sameName ? ReviewerFinding.AGENCY_OF_SAME_NAME : ReviewerFinding.NEVER_WORKED_IN_AREA);
    }

    private static Found area(RegisterEntry entry, CaseNeeds needs) {
        if (entry.worksIn().isEmpty()) {
            return of(ReviewerFinding.AREAS_NOT_SAID);
        }
        return of(
                entry.worksIn().contains(needs.leadArea())
                        ? ReviewerFinding.SERVES_AREA
                        : ReviewerFinding.SERVES_OTHER_AREAS);
    }

    private static Found earlierWork(Reviewer reviewer, CaseNeeds needs) {
        if (needs.reviewedLinkedCases().contains(reviewer.personId())) {
            return of(ReviewerFinding.REVIEWED_LINKED_CASE);
        }
        int ofTheme = (int) reviewer.entry().authored().stream()
                .filter(review -> review.theme() != null && needs.themes().contains(review.theme()))
                .count();
        return ofTheme == 0 && reviewer.finishedReviews() > 0
                ? new Found(ReviewerFinding.FINISHED_REVIEWS_HERE, reviewer.finishedReviews())
                : new Found(ReviewerFinding.REVIEWS_OF_THEME, ofTheme);
    }

    private static Found checks(RegisterEntry entry, CaseNeeds needs) {
        if (entry.checks().isEmpty()) {
            return of(ReviewerFinding.NO_CHECKS);
        }
        if (anyExpired(entry, needs.from())) {
            return of(ReviewerFinding.CHECK_EXPIRED);
        }
        return of(
                anyExpired(entry, needs.due())
                        ? ReviewerFinding.CHECK_EXPIRES_BEFORE_DUE_DATE
                        : ReviewerFinding.CHECKS_VALID);
    }

    private static boolean anyExpired(RegisterEntry entry, LocalDate day) {
        return entry.latestChecks().stream().anyMatch(check -> check.on(day) == CheckState.EXPIRED);
    }

    private static Found list(RegisterEntry entry, CaseNeeds needs) {
        if (needs.national()) {
            return of(entry.nationalPool() ? ReviewerFinding.ON_THE_LIST : ReviewerFinding.OUTSIDE_POOL);
        }
        return of(
                entry.localLists().contains(needs.leadArea())
                        ? ReviewerFinding.ON_THE_LIST
                        : ReviewerFinding.NOT_ON_LOCAL_LIST);
    }
}
