package org.practicereview.notification.afterwards;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Stage;
import org.practicereview.guidance.Editions;
import org.practicereview.guidance.Guidance;
import org.practicereview.guidance.Recipient;
import org.practicereview.guidance.Route;
import org.practicereview.guidance.Told;
import org.practicereview.message.Event;
import org.practicereview.notification.SentAlong;
import org.springframework.stereotype.Component;

/** Those who were sent the notification of a case, by its route and the guidance of the day it was sent. */
@Component
public class SentTo {

    private final Guidance guidance;
    private final Editions editions;
    private final Clock clock;

    SentTo(Guidance guidance, Editions editions, Clock clock) {
        this.guidance = guidance;
        this.editions = editions;
        this.clock = clock;
    }

    List<Told> of(CaseFile file) {
        Route route = route(file);
        String edition = SentAlong.isOfABoard(route) ? file.edition() : editionWhenSent(file);
        return guidance.told(SentAlong.eventOf(route).name(), edition);
    }

    /**
     * Who is told of an event after the notification was sent: all to whom it was sent, and where that was the Panel
     * also those whom the guidance of today names for such an event.
     */
    public List<Recipient> and(CaseFile file, Event event) {
        String today = editions.on(England.today(clock)).code();
        Stream<Recipient> named =
                route(file) == Route.PANEL ? guidance.recipients(event.name(), today).stream() : Stream.empty();
        return Stream.concat(named, of(file).stream().map(Told::recipient))
                .distinct()
                .toList();
    }

    /** Once it was withdrawn from the Panel, what went past it before is what stands. */
    private static Route route(CaseFile file) {
        return file.stage() == Stage.CLOSED_WITHOUT_RAPID_REVIEW
                ? Route.SECRETARY_OF_STATE_AND_OFSTED
                : Objects.requireNonNull(file.notifiedRoute());
    }

    private String editionWhenSent(CaseFile file) {
        Instant sentAt = Objects.requireNonNull(file.notifiedAt());
        return editions.on(LocalDate.ofInstant(sentAt, England.ZONE)).code();
    }
}
