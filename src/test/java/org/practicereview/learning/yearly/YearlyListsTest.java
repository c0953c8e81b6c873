package org.practicereview.learning.yearly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Timeline;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.springframework.beans.factory.annotation.Autowired;

/** How reviews that ended otherwise than with a published report stand in the yearly reports (L18). */
@IntegrationTest
class YearlyListsTest {

    private static final LocalDate BEGINS = LocalDate.of(2026, 4, 1);

    @Autowired
    YearlyLists lists;

    @Autowired
    YearlyRows rows;

    @Autowired
    CaseWalk walk;

    @Autowired
    ExampleCases examples;

    @Autowired
    Timeline timeline;

    @Autowired
    MutableClock clock;

    @AfterEach
    void the_clock_is_set_back() {
        clock.reset();
    }

    @Test
    void a_review_that_ended_with_a_national_one_says_so_in_that_year_and_is_in_no_later_one() {
        List<ReportedReview> inThatYear = listed(0);
        List<ReportedReview> later = listed(1);
        CaseFile file = walk.file(walk.localReviewDecided());
        assertThat(added(inThatYear, listed(0))).containsExactly("Under way");
        assertThat(added(later, listed(1))).containsExactly("Under way");

        examples.in(() -> {
            timeline.add(file, null, "review-ended-with-national", Matter.CASE, "The review of the case ended");
            return file;
        });

        assertThat(added(inThatYear, listed(0))).containsExactly("Ended with a national review");
        assertThat(added(later, listed(1))).isEmpty();
    }

    @Test
    void what_is_published_in_place_of_a_report_is_no_published_report() {
        List<ReportedReview> before = listed(0);
        List<ReportedReview> later = listed(1);
        int published = reportsPublished();
        IncidentReference reference = walk.reasonsSent();
        clock.advance(Duration.ofDays(14));

        walk.publish(reference, Role.PARTNERSHIP_BUSINESS_MANAGER);

        assertThat(added(before, listed(0)))
                .contains("Report not published, with reasons")
                .doesNotContain("Report published");
        assertThat(added(later, listed(1))).doesNotContain("Report published", "Under way");
        assertThat(reportsPublished()).isEqualTo(published);
    }

    /** Those of the year that begins so many years after the one of the tests. */
    private List<ReportedReview> listed(int later) {
        return lists.reviews(Partnership.NORTHSHIRE, BEGINS.plusYears(later), BEGINS.plusYears(later + 1));
    }

    /** How local reviews stand that were not there before, or stood otherwise. */
    private static List<String> added(List<ReportedReview> before, List<ReportedReview> after) {
        List<ReportedReview> more = new ArrayList<>(after);
        before.forEach(more::remove);
        return more.stream()
                .filter(review -> review.what().startsWith("Local"))
                .map(ReportedReview::state)
                .toList();
    }

    private int reportsPublished() {
        return rows.figures(Partnership.NORTHSHIRE, BEGINS, BEGINS.plusYears(1)).stream()
                .filter(figure -> figure.label().equals("Reports published"))
                .findFirst()
                .orElseThrow()
                .number();
    }
}
