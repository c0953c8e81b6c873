package org.practicereview.workflow.view;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.practicereview.casefile.Incident;
import org.practicereview.casefile.IncidentChange;
import org.practicereview.casefile.IncidentHistory;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Explanation;
import org.practicereview.clock.Explanations;
import org.practicereview.clock.NotificationStart;
import org.practicereview.refusal.NotFound;
import org.springframework.stereotype.Service;

/** Explains the dates of a case to whoever sees it. */
@Service
public class WhyReader {

    private final Explanations explanations;
    private final IncidentHistory history;
    private final List<WorkedOutDates> stages;

    WhyReader(Explanations explanations, IncidentHistory history, List<WorkedOutDates> stages) {
        this.explanations = explanations;
        this.history = history;
        this.stages = List.copyOf(stages);
    }

    /**
     * Why a date of the case is what it is: a deadline by its number, or a date that a stage works out by its name.
     *
     * @throws NotFound when the case has none of that name that the person may read
     */
    public Why of(SeenCase seen, String id) {
        return Stream.concat(
                        deadline(seen, id),
                        workedOut(seen).stream()
                                .filter(date -> date.id().equals(id))
                                .map(date -> new Why(seen, id, date.explanation(), null)))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The dates that follow from others. */
    public List<WorkedOutDate> workedOut(SeenCase seen) {
        return stages.stream().flatMap(stage -> stage.of(seen).stream()).toList();
    }

    /** Every date that can be explained. */
    public List<NamedDate> names(SeenCase seen) {
        return Stream.concat(
                        seen.clocks().stream()
                                .map(clock -> new NamedDate(
                                        String.valueOf(clock.deadline().id()),
                                        clock.deadline().obligation().label())),
                        workedOut(seen).stream()
                                .map(date -> new NamedDate(
                                        date.id(), date.explanation().what())))
                .toList();
    }

    private Stream<Why> deadline(SeenCase seen, String id) {
        return seen.clocks().stream()
                .filter(clock -> String.valueOf(clock.deadline().id()).equals(id))
                .map(clock -> new Why(seen, id, explained(seen, clock.deadline()), clock));
    }

    private Explanation explained(SeenCase seen, Deadline deadline) {
        Explanation explanation = explanations.of(deadline);
        boolean started = NotificationStart.starts(deadline.obligation()) && seen.mayReadFacts();
        return started
                ? starts(seen)
                        .filter(start -> start.startsOn().equals(deadline.startedOn()))
                        .findFirst()
                        .map(start -> explanation.after(start.steps()))
                        .orElse(explanation)
                : explanation;
    }

    /** By what is known now, and by what was known earlier, the latest first. */
    private Stream<NotificationStart> starts(SeenCase seen) {
        List<Incident> known = new ArrayList<>(history.of(seen.file().id()).stream()
                .map(IncidentChange::before)
                .toList());
        known.add(seen.file().incident());
        Collections.reverse(known);
        return known.stream().map(Incident::notificationStart);
    }
}
