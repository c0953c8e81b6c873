package org.practicereview.learning.yearly;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.practicereview.learning.action.ActionEvent.Kind;
import org.practicereview.learning.action.LearningAction.State;
import org.practicereview.learning.yearly.ActionCourse.Happened;

/** A report of a year says how an action stood at its end, whatever became of it since (L18). */
class ActionCourseTest {

    private static final Instant FROM = Instant.parse("2025-03-31T23:00:00Z");
    private static final Instant UNTIL = Instant.parse("2026-03-31T23:00:00Z");
    private static final LocalDate LAST = LocalDate.of(2026, 3, 31);

    @Test
    void what_was_verified_after_the_year_was_done_at_its_end() {
        assertThat(reported(on("2026-02-01", Kind.DONE), on("2026-05-01", Kind.VERIFIED)))
                .hasValue(new ReportedAction(7, "Call", State.DONE, false, null));
    }

    @Test
    void what_was_verified_again_counts_once_with_the_last_effect() {
        assertThat(reported(
                        on("2025-06-01", Kind.VERIFIED),
                        on("2025-07-01", Kind.REOPENED),
                        on("2025-09-01", Kind.VERIFIED),
                        on("2026-06-01", Kind.REOPENED)))
                .hasValue(new ReportedAction(7, "Call", State.VERIFIED, false, "VERIFIED 2025-09-01"));
    }

    @Test
    void what_was_settled_before_the_year_is_not_in_it_unless_something_happened_to_it() {
        assertThat(reported(on("2025-03-01", Kind.HANDED_OVER))).isEmpty();
        assertThat(reported(on("2025-03-01", Kind.HANDED_OVER), on("2026-04-02", Kind.REOPENED)))
                .isEmpty();
        assertThat(reported(on("2025-03-01", Kind.HANDED_OVER), on("2025-04-02", Kind.REOPENED)))
                .get()
                .extracting(ReportedAction::state)
                .isEqualTo(State.OPEN);
    }

    @Test
    void what_was_overdue_stays_so_in_the_report_although_it_was_given_more_time_later() {
        Happened later = new Happened(
                Kind.CHANGED, Instant.parse("2026-04-10T09:00:00Z"), "More time", LocalDate.of(2026, 1, 31));

        assertThat(reported(on("2025-05-01", Kind.ADDED), later))
                .get()
                .extracting(ReportedAction::overdue)
                .isEqualTo(true);
        assertThat(reported(on("2025-05-01", Kind.ADDED)))
                .get()
                .extracting(ReportedAction::overdue)
                .isEqualTo(false);
    }

    @Test
    void what_nothing_is_known_of_stands_as_it_is() {
        assertThat(reported()).hasValue(new ReportedAction(7, "Call", State.OPEN, false, null));
    }

    private static Optional<ReportedAction> reported(Happened... happened) {
        return new ActionCourse(7, "Call", State.OPEN, LocalDate.of(2026, 12, 31), null, List.of(happened))
                .inYear(FROM, UNTIL, LAST);
    }

    private static Happened on(String day, Kind kind) {
        return new Happened(kind, Instant.parse(day + "T09:00:00Z"), kind + " " + day, null);
    }
}
