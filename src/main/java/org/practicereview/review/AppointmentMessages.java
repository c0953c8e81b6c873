package org.practicereview.review;

import java.time.Clock;
import java.time.LocalDate;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseFile;
import org.practicereview.guidance.Guidance;
import org.practicereview.message.Event;
import org.practicereview.message.Outbox;
import org.springframework.stereotype.Component;

/** Who is told what of an appointment: those who commission and watch the review, the national bodies, and the reviewer. */
@Component
class AppointmentMessages {

    private final Outbox outbox;
    private final Guidance guidance;
    private final Clock clock;

    AppointmentMessages(Outbox outbox, Guidance guidance, Clock clock) {
        this.outbox = outbox;
        this.guidance = guidance;
        this.clock = clock;
    }

    /** The Secretary of State hears of a recommendation (P8). */
    void recommended(CaseFile file, Appointment appointment) {
        outbox.tell(file, Event.REVIEWER_RECOMMENDED, occasion(appointment));
    }

    /** The national bodies hear the name (L4), the reviewer that a declaration is awaited (L5). */
    void appointed(CaseFile file, Appointment appointment) {
        outbox.tell(file, Event.REVIEWER_APPOINTED, occasion(appointment));
        outbox.tellPerson(file, Event.REVIEWER_TO_DECLARE, appointment.person(), occasion(appointment), today());
    }

    /**
     * Tells that an appointment ended: those who were told the name hear that it no longer holds (L4), those who watch
     * the review that it needs somebody else (L6). Who was removed is told of it; who left knows.
     */
    void left(CaseFile file, ReviewKind review, Appointment appointment, Appointment.End kind) {
        outbox.tell(file, Event.REVIEWER_LEFT, occasion(appointment));
        outbox.tell(
                file,
                Event.REVIEWER_LEFT,
                occasion(appointment),
                today(),
                guidance.reviewMonitoring(review.guidance()).told());
        if (kind == Appointment.End.REMOVED) {
            outbox.tellPerson(file, Event.REVIEWER_RELEASED, appointment.person(), occasion(appointment), today());
        }
    }

    /** Another appointment is another occasion, also of the same person. */
    private static String occasion(Appointment appointment) {
        return "appointment " + appointment.number();
    }

    private LocalDate today() {
        return England.today(clock);
    }
}
