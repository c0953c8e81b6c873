package org.practicereview.adviser.route;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.practicereview.clock.NotificationStart;
import org.practicereview.guidance.Obligation;
import org.springframework.web.util.UriComponentsBuilder;

/** Where the calculator works a date of the advice out, step by step. */
final class CalculatorLinks {

    private CalculatorLinks() {}

    /**
     * What the calculator is asked so that it works out the date that the advice gives for that obligation.
     *
     * @param start day 0 of the advice
     */
    static Map<String, String> of(Obligation obligation, RouteQuestion asked, LocalDate start) {
        UriComponentsBuilder query = UriComponentsBuilder.newInstance().queryParam("obligation", obligation.name());
        if (NotificationStart.starts(obligation)) {
            query.queryParam("awareOn", asked.awareOn());
            if (asked.abuseSuspectedOn() != null) {
                query.queryParam("abuseSuspectedOn", asked.abuseSuspectedOn());
            }
        } else {
            query.queryParam("startedOn", asked.awareOn());
        }
        // the time is that of awareness: it counts only where awareness starts the clock
        if (asked.awareTime() != null && !start.equals(asked.abuseSuspectedOn())) {
            query.queryParam("time", asked.awareTime());
        }
        return of(query);
    }

    /** What the calculator is asked for a limit in hours, which runs from a moment. */
    static Map<String, String> inHours(Obligation obligation, LocalDate day, LocalTime time) {
        return of(UriComponentsBuilder.newInstance()
                .queryParam("obligation", obligation.name())
                .queryParam("startedOn", day)
                .queryParam("time", time));
    }

    private static Map<String, String> of(UriComponentsBuilder query) {
        String address = query.build().toUriString();
        return Map.of("why", "/api/v1/calculator/deadlines" + address, "page", "/calculator" + address);
    }
}
