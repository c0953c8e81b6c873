package org.practicereview.learning.national;

import java.time.Clock;
import java.time.LocalDate;
import org.practicereview.calendar.England;
import org.practicereview.message.Event;
import org.practicereview.message.Outbox;
import org.springframework.stereotype.Component;

/** Who is told of recommendations of national reviews: by their number, without what they say and without any case (L9). */
@Component
class NationalMessages {

    private final Outbox outbox;
    private final Clock clock;

    NationalMessages(Outbox outbox, Clock clock) {
        this.outbox = outbox;
        this.clock = clock;
    }

    void sent(int review, int number, String area) {
        outbox.tellOf(about(review, number), area, Event.NATIONAL_RECOMMENDATION_SENT, "first", today());
    }

    void withdrawn(int review, int number, String area) {
        outbox.tellOf(about(review, number), area, Event.NATIONAL_RECOMMENDATION_WITHDRAWN, "first", today());
    }

    /** Tells of the answer of an area; each one, also one that is otherwise than before. */
    void answered(NationalRecommendation answered) {
        outbox.tellOf(
                about(answered.review(), answered.number()),
                null,
                Event.NATIONAL_RECOMMENDATION_ANSWERED,
                answered.area() + " " + answered.version(),
                today());
    }

    private static String about(int review, int number) {
        return "National review %d, recommendation %d".formatted(review, number);
    }

    private LocalDate today() {
        return England.today(clock);
    }
}
