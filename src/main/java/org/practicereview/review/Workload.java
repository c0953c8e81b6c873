package org.practicereview.review;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.PageOf;
import org.practicereview.casefile.Stage;
import org.practicereview.casefile.VisibleCases;
import org.practicereview.organisation.Person;
import org.practicereview.review.record.DelayTargets;
import org.practicereview.reviewer.ListedReviewer;
import org.practicereview.reviewer.Register;
import org.practicereview.reviewer.RegisterFilter;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How much each reviewer leads, for those who choose; which reviews those are is said only of cases they see. */
@Service
public class Workload {

    private final JdbcClient database;
    private final Register register;
    private final CaseAccess access;
    private final DelayTargets targets;

    Workload(JdbcClient database, Register register, CaseAccess access, DelayTargets targets) {
        this.database = database;
        this.register = register;
        this.access = access;
        this.targets = targets;
    }

    /** A reviewer with the open reviews that may be seen. */
    public record Loaded(ListedReviewer reviewer, List<OpenReview> seen) {

        /** How many more there are. */
        public int unseen() {
            return reviewer.openReviews() - seen.size();
        }
    }

    /**
     * A review that somebody leads.
     *
     * @param dueOn the day its report is aimed at: the target of a delay, else by when it is to be published; nothing where
     *     no date runs
     * @param away whether the reviewer is away on that day
     */
    public record OpenReview(
            IncidentReference reference, @Nullable LocalDate dueOn, boolean away) {}

    /** A review with who leads it. */
    private record Led(
            UUID reviewer,
            long caseId,
            IncidentReference reference,
            @Nullable LocalDate dueOn) {}

    /** The reviewers who are meant by the filter with what they lead, those who lead most reviews first. */
    @Transactional(readOnly = true)
    public PageOf<Loaded> page(Person person, RegisterFilter filter, int page, int size) {
        PageOf<ListedReviewer> listed = register.byLoad(person, filter, page, size);
        Map<UUID, List<Led>> led =
                led(person, listed.items().stream().map(ListedReviewer::person).toList());
        return listed.map(one -> new Loaded(
                one,
                led.getOrDefault(one.person(), List.of()).stream()
                        .map(review -> new OpenReview(review.reference(), review.dueOn(), isAway(one, review.dueOn())))
                        .toList()));
    }

    private static boolean isAway(ListedReviewer reviewer, @Nullable LocalDate day) {
        return day != null && reviewer.entry().absences().stream().anyMatch(absence -> absence.covers(day));
    }

    private Map<UUID, List<Led>> led(Person person, List<UUID> reviewers) {
        if (reviewers.isEmpty()) {
            return Map.of();
        }
        VisibleCases visible = access.visibleTo(person);
        Map<String, Object> parameters = new HashMap<>(visible.parameters());
        parameters.put("reviewers", reviewers);
        parameters.put("over", Stage.afterReview().stream().map(Stage::name).toList());
        List<Led> led = database.sql("""
                        select v.reviewer, c.id, c.reference, d.due_on from review v join case_file c on c.id = v.case_id
                        left join deadline d on d.case_id = c.id and d.obligation = 'PUBLISH_REPORT'
                            and d.met_at is null and d.cancelled_at is null
                        where v.reviewer in (:reviewers) and c.stage not in (:over) and %s
                        order by d.due_on, c.reference""".formatted(visible.condition()))
                .params(parameters)
                .query((row, number) -> new Led(
                        row.getObject("reviewer", UUID.class),
                        row.getLong("id"),
                        new IncidentReference(row.getString("reference")),
                        row.getObject("due_on", LocalDate.class)))
                .list();
        Map<Long, LocalDate> aims = led.isEmpty()
                ? Map.of()
                : targets.of(led.stream().map(Led::caseId).toList());
        return led.stream()
                .map(one -> new Led(
                        one.reviewer(), one.caseId(), one.reference(), aims.getOrDefault(one.caseId(), one.dueOn())))
                .collect(Collectors.groupingBy(Led::reviewer));
    }
}
