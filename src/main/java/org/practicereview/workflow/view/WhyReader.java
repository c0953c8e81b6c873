package org.practicereview.workflow.view;

import java.util.List;
import java.util.stream.Stream;
import org.practicereview.casefile.Incident;
import org.practicereview.casefile.Matter;
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
    private final List<WorkedOutDates> stages;

    WhyReader(Explanations explanations, List<WorkedOutDates> stages) {
        this.explanations = explanations;
        this.stages = List.copyOf(stages);
    }

    /**
     * One date: a deadline by its number, or a date that a stage works out by its name.
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
        Incident incident = seen.file().incident();
        NotificationStart start = new NotificationStart(
                incident.incidentOn(), incident.awareOn(), incident.awareCountsOn(), incident.abuseSuspectedOn());
        return NotificationStart.starts(deadline.obligation())
                        && seen.mayRead(Matter.NOTIFICATION)
                        && start.startsOn().equals(deadline.startedOn())
                ? explanation.after(start.steps())
                : explanation;
    }
}
