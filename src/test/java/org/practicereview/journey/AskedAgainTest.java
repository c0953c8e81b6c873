package org.practicereview.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.learning.LearningService;
import org.practicereview.notification.NotificationService;
import org.practicereview.panel.PanelService;
import org.practicereview.publication.PublicationService;
import org.practicereview.rapidreview.RapidReviewService;
import org.practicereview.review.ReviewService;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.MutableClock;
import org.springframework.beans.factory.annotation.Autowired;

/** The engine may ask for a step twice, after a crash or a lost answer: the second time nothing changes. */
@IntegrationTest
class AskedAgainTest {

    @Autowired
    CaseWalk walk;

    @Autowired
    CaseRecords records;

    @Autowired
    MutableClock clock;

    @Autowired
    NotificationService notifications;

    @Autowired
    RapidReviewService rapidReviews;

    @Autowired
    PanelService panel;

    @Autowired
    ReviewService reviews;

    @Autowired
    PublicationService publications;

    @Autowired
    LearningService learning;

    @TestFactory
    Stream<DynamicTest> a_step_that_is_asked_for_again_changes_nothing() {
        return Stream.of(
                again("open rapid review", CaseWalk::notified, rapidReviews::open),
                again("open Panel consideration", CaseWalk::rapidReviewSent, panel::open),
                again("open review", CaseWalk::localReviewDecided, reviews::open),
                again("open review, later on", CaseWalk::reviewerAppointed, reviews::open),
                again("assign reviewer", CaseWalk::reviewerAppointed, reviews::assignReviewer),
                again("work out publication dates", CaseWalk::reported, publications::workOutDates),
                again("set earliest publication date", CaseWalk::copiesSent, publications::setEarliestDate),
                again("open learning", CaseWalk::published, learning::open),
                again("close case", CaseWalk::closed, learning::close));
    }

    @TestFactory
    Stream<DynamicTest> a_timer_that_comes_too_late_changes_nothing() {
        return Stream.of(
                again("notification overdue", CaseWalk::notified, notifications::recordOverdue),
                again("rapid review overdue", CaseWalk::rapidReviewSent, rapidReviews::recordOverdue),
                again("Panel answer late", walk -> walk.panelAnswered("AGREES_LOCAL_REVIEW"), panel::recordLate),
                again("advance copies overdue", CaseWalk::copiesSent, publications::recordCopiesOverdue),
                again("publication overdue", CaseWalk::published, reviews::recordPublicationOverdue));
    }

    @TestFactory
    Stream<DynamicTest> a_timer_that_comes_twice_changes_nothing_the_second_time() {
        return Stream.of(
                twice("notification overdue", CaseWalk::recorded, notifications::recordOverdue),
                twice("rapid review overdue", CaseWalk::notified, rapidReviews::recordOverdue),
                twice("Panel answer late", CaseWalk::rapidReviewSent, panel::recordLate),
                twice("advance copies overdue", CaseWalk::reported, publications::recordCopiesOverdue),
                twice("publication overdue", CaseWalk::reported, reviews::recordPublicationOverdue));
    }

    private DynamicTest twice(
            String step, Function<CaseWalk, IncidentReference> at, Consumer<IncidentReference> asked) {
        return again(
                step,
                walked -> {
                    IncidentReference reference = at.apply(walked);
                    asked.accept(reference);
                    return reference;
                },
                asked);
    }

    private DynamicTest again(
            String step, Function<CaseWalk, IncidentReference> at, Consumer<IncidentReference> asked) {
        return DynamicTest.dynamicTest(step, () -> {
            clock.reset();
            IncidentReference reference = at.apply(walk);
            var before = records.of(reference);
            asked.accept(reference);
            assertThat(CaseRecords.difference(before, records.of(reference))).isEmpty();
        });
    }
}
