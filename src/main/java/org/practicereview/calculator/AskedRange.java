package org.practicereview.calculator;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practicereview.clock.InstalledCalendar;
import org.practicereview.clock.NotificationStart;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.DayInWords;
import org.practicereview.guidance.Editions;
import org.springframework.stereotype.Component;

/** Which dates the calculator can answer for: from the first edition on, and as far as bank holidays are counted. */
@Component
class AskedRange {

    private final LocalDate first;
    private final LocalDate last;

    AskedRange(Editions editions, InstalledCalendar calendar) {
        this.first = editions.all().get(0).inForceFrom();
        // a year is more than any limit in working days takes
        this.last = calendar.lastYear().minusYears(1).atMonth(12).atEndOfMonth();
    }

    void check(Asked asked) {
        AnswerErrors errors = new AnswerErrors();
        late(asked.incidentOn(), "/incidentOn", errors);
        late(asked.awareOn(), "/awareOn", errors);
        late(asked.abuseSuspectedOn(), "/abuseSuspectedOn", errors);
        late(asked.startedOn(), "/startedOn", errors);
        late(asked.doneOn(), "/doneOn", errors);
        early(asked.startedOn(), "/startedOn", errors);
        NotificationStart awareness = asked.awareness();
        if (awareness != null) {
            early(
                    awareness.startsOn(),
                    awareness.startsOn().equals(asked.awareOn()) ? "/awareOn" : "/abuseSuspectedOn",
                    errors);
        }
        errors.refuseIfAny();
    }

    /** An offset may make a day the one before. */
    void check(Start start) {
        AnswerErrors errors = new AnswerErrors();
        early(start.on(), "/time", errors);
        errors.refuseIfAny();
    }

    private void early(@Nullable LocalDate day, String pointer, AnswerErrors errors) {
        errors.addIf(
                day != null && day.isBefore(first),
                pointer,
                "too-early",
                "Enter a day from " + DayInWords.of(first) + " on: no earlier edition is known");
    }

    private void late(@Nullable LocalDate day, String pointer, AnswerErrors errors) {
        errors.addIf(
                day != null && day.isAfter(last),
                pointer,
                "too-late",
                "Enter a day up to " + DayInWords.of(last) + ": bank holidays are not counted further");
    }
}
