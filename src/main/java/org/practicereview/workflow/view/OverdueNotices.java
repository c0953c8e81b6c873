package org.practicereview.workflow.view;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.LongFunction;
import org.practicereview.calendar.England;
import org.practicereview.guidance.Editions;
import org.practicereview.guidance.Guidance;
import org.springframework.stereotype.Component;

/** Warns of what a case has several of, each with a date of its own, when such a date has passed. */
@Component
public class OverdueNotices {

    private final Guidance guidance;
    private final Editions editions;
    private final Clock clock;

    OverdueNotices(Guidance guidance, Editions editions, Clock clock) {
        this.guidance = guidance;
        this.editions = editions;
        this.clock = clock;
    }

    /**
     * One notice for all that are overdue, by the rule that says who is told of it first.
     *
     * @param event of which the table says whom to tell
     * @param code what the notice is called for machines
     * @param words what it says of so many
     */
    public <T> List<CaseNotice> of(
            Collection<T> all,
            BiPredicate<T, LocalDate> isOverdue,
            String event,
            String code,
            LongFunction<String> words) {
        LocalDate today = England.today(clock);
        long overdue = all.stream().filter(one -> isOverdue.test(one, today)).count();
        if (overdue == 0) {
            return List.of();
        }
        return guidance.told(event, editions.on(today).code()).stream()
                .limit(1)
                .map(told -> new CaseNotice(code, words.apply(overdue), told.citation()))
                .toList();
    }
}
