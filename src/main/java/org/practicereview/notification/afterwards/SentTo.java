package org.practicereview.notification.afterwards;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseFile;
import org.practicereview.guidance.Editions;
import org.practicereview.guidance.Guidance;
import org.practicereview.guidance.Route;
import org.practicereview.guidance.Told;
import org.practicereview.notification.SentAlong;
import org.springframework.stereotype.Component;

/** Those who were sent the notification of a case, by its route and the guidance of the day it was sent. */
@Component
class SentTo {

    private final Guidance guidance;
    private final Editions editions;

    SentTo(Guidance guidance, Editions editions) {
        this.guidance = guidance;
        this.editions = editions;
    }

    List<Told> of(CaseFile file) {
        Route route = Objects.requireNonNull(file.notifiedRoute());
        String edition = SentAlong.isOfABoard(route) ? file.edition() : editionWhenSent(file);
        return guidance.told(SentAlong.eventOf(route).name(), edition);
    }

    private String editionWhenSent(CaseFile file) {
        Instant sentAt = Objects.requireNonNull(file.notifiedAt());
        return editions.on(LocalDate.ofInstant(sentAt, England.ZONE)).code();
    }
}
