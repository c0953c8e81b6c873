package org.practicereview.workflow.ics;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.clock.Deadline;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.NotFound;
import org.practicereview.workflow.WorkList;
import org.practicereview.workflow.WorkTask;
import org.practicereview.workflow.view.AwaitedAnswer;
import org.practicereview.workflow.view.AwaitedAnswers;
import org.practicereview.workflow.view.SeenCase;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/** Deadlines as calendar files. */
@Service
public class CalendarFiles {

    /** More than anybody works on, and few enough for one file. */
    private static final int MOST = 1000;

    private final OpenDates openDates;
    private final WorkList work;
    private final List<AwaitedAnswers> stages;
    private final Clock clock;
    private final String baseUrl;
    private final String host;

    CalendarFiles(
            OpenDates openDates,
            WorkList work,
            List<AwaitedAnswers> stages,
            Clock clock,
            @Value("${practice-review.base-url}") String baseUrl) {
        this.openDates = openDates;
        this.work = work;
        this.stages = stages;
        this.clock = clock;
        this.baseUrl = baseUrl;
        this.host = URI.create(baseUrl).getHost();
    }

    /**
     * One deadline of a case, open or not.
     *
     * @throws NotFound when the case has none of that number
     */
    public String of(SeenCase seen, String id) {
        return seen.clocks().stream()
                .map(shown -> shown.deadline())
                .filter(deadline -> String.valueOf(deadline.id()).equals(id))
                .findFirst()
                .map(deadline -> write(List.of(event(seen.file().reference(), deadline))))
                .orElseThrow(NotFound::new);
    }

    /**
     * Every open deadline of the work that the person may do now, every day for which some of it is planned, and those by which
     * the person was asked for something.
     */
    public String of(Person person) {
        Stream<CalendarEvent> dates =
                openDates.of(person).stream().map(date -> event(date.reference(), date.deadline()));
        Stream<CalendarEvent> planned =
                work.planned(person, MOST).entrySet().stream().map(task -> event(task.getKey(), task.getValue()));
        Stream<CalendarEvent> awaited = stages.stream()
                .flatMap(stage -> stage.awaitedFrom(person).stream())
                .flatMap(this::event);
        return write(Stream.of(dates, planned, awaited).flatMap(days -> days).toList());
    }

    private String write(List<CalendarEvent> events) {
        return CalendarFile.of(events, clock.instant());
    }

    private CalendarEvent event(IncidentReference reference, Deadline deadline) {
        return new CalendarEvent(
                "deadline-" + deadline.id() + "@" + host,
                deadline.version(),
                deadline.dueOn(),
                status(deadline),
                reference + ": " + deadline.obligation().label(),
                baseUrl + "/cases/" + reference + "/dates/" + deadline.id());
    }

    /** It may move with every date of its case; who subscribes to the file reads it whole each time. */
    private CalendarEvent event(WorkTask task, LocalDate plannedOn) {
        return new CalendarEvent(
                "task-" + task.id() + "@" + host,
                0,
                plannedOn,
                CalendarEvent.Status.CONFIRMED,
                task.reference() + ": planned: " + task.name(),
                baseUrl + "/cases/" + task.reference() + "/tasks/" + task.id());
    }

    /** Nothing where no day was named. */
    private Stream<CalendarEvent> event(AwaitedAnswer asked) {
        LocalDate day = asked.dueOn();
        if (day == null) {
            return Stream.empty();
        }
        UUID known = UUID.nameUUIDFromBytes((asked.path() + " " + asked.words()).getBytes(StandardCharsets.UTF_8));
        String words = asked.reference() == null ? asked.words() : asked.reference() + ": " + asked.words();
        return Stream.of(new CalendarEvent(
                "awaited-" + known + "@" + host,
                0,
                day,
                CalendarEvent.Status.CONFIRMED,
                words,
                baseUrl + asked.path()));
    }

    private static CalendarEvent.Status status(Deadline deadline) {
        if (!deadline.isOpen()) {
            return CalendarEvent.Status.CANCELLED;
        }
        return deadline.provisional() ? CalendarEvent.Status.TENTATIVE : CalendarEvent.Status.CONFIRMED;
    }
}
