package org.practicereview.notification;

import java.time.Clock;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicereview.calendar.England;
import org.practicereview.clock.DateArithmetic;
import org.practicereview.guidance.Editions;
import org.practicereview.guidance.Guidance;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.TimeLimit;
import org.practicereview.organisation.Area;
import org.practicereview.organisation.Areas;
import org.practicereview.organisation.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What there is to know before an incident is recorded: for which areas, and how long everything may take. */
@Service
@Transactional(readOnly = true)
public class BeforeRecording {

    /** What whoever records an incident should know of the time there is. */
    private static final List<Obligation> AT_THE_START = List.of(
            Obligation.NOTIFY, Obligation.TELL_PARTNERS, Obligation.NOTIFY_CHILD_DEATH, Obligation.SEND_RAPID_REVIEW);

    private final Areas areas;
    private final DateArithmetic arithmetic;
    private final Guidance guidance;
    private final Editions editions;
    private final Clock clock;

    BeforeRecording(Areas areas, DateArithmetic arithmetic, Guidance guidance, Editions editions, Clock clock) {
        this.areas = areas;
        this.arithmetic = arithmetic;
        this.guidance = guidance;
        this.editions = editions;
        this.clock = clock;
    }

    /** The areas for which the person may record an incident; none for whoever may not. */
    public List<Area> areasOf(Person person) {
        return areas.all().stream()
                .filter(area -> Incidents.MAY_RECORD.stream().anyMatch(role -> person.is(role, area.code())))
                .toList();
    }

    /** The hour after which what is heard counts as heard on the next day; nothing where the hour does not matter. */
    public Optional<LocalTime> officeCloses() {
        return arithmetic.officeCloses();
    }

    /** How long notifying and what follows may take by the rules of today; what they do not limit is left out. */
    public Map<Obligation, TimeLimit> limitsToday() {
        String edition = editions.on(England.today(clock)).code();
        Map<Obligation, TimeLimit> limits = new LinkedHashMap<>();
        for (Obligation obligation : AT_THE_START) {
            guidance.findTimeLimit(obligation, edition).ifPresent(limit -> limits.put(obligation, limit));
        }
        return limits;
    }
}
