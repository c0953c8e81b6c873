package org.practicereview.review.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Stage;
import org.practicereview.casefile.VisibleCases;
import org.practicereview.organisation.Grant;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.workflow.view.AwaitedAnswer;
import org.practicereview.workflow.view.AwaitedAnswers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Drafts that go round, in the work of those who are asked for comments and have given none, and of the reviewer who answers
 * them (L6; rule book, section 12: the Panel reads the drafts of its own reviews only).
 */
@Component
class DraftsAwaited implements AwaitedAnswers {

    private static final int MOST = 100;

    /** A round of what was submitted last, as long as comments are asked for. */
    private static final String OPEN = """
            d.closed_at is null and c.stage not in (:over) and d.number = (
                select max(v.number) from review_report v where v.case_id = d.case_id)""";

    private final JdbcClient database;
    private final CaseAccess access;
    private final Clock clock;

    DraftsAwaited(JdbcClient database, CaseAccess access, Clock clock) {
        this.database = database;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public List<AwaitedAnswer> awaitedFrom(Person person) {
        return Stream.concat(toComment(person).stream(), toAnswer(person).stream())
                .toList();
    }

    private List<AwaitedAnswer> toComment(Person person) {
        Set<String> areas = person.grants().stream()
                .filter(grant -> DraftRounds.COMMENTERS.contains(grant.role()) && grant.areaCode() != null)
                .map(Grant::areaCode)
                .collect(Collectors.toSet());
        boolean ofThePanel =
                DraftRounds.COMMENTERS.stream().anyMatch(role -> role.reach() == Role.Reach.NATION && person.is(role));
        if (areas.isEmpty() && !ofThePanel) {
            return List.of();
        }
        String own = areas.isEmpty()
                ? "c.national"
                : ofThePanel ? "(c.national or c.lead_area in (:own))" : "c.lead_area in (:own)";
        VisibleCases visible = access.visibleTo(person);
        Map<String, Object> parameters = new HashMap<>(visible.parameters());
        if (!areas.isEmpty()) {
            parameters.put("own", areas);
        }
        return database.sql(visible.select("""
                        select c.reference, d.number, d.comments_due_on from draft_round d
                        join case_file c on c.id = d.case_id""", """
                        %s and %s and not exists (
                            select 1 from draft_comment m where m.case_id = d.case_id and m.draft = d.number
                                and m.by_person = :commenter)""".formatted(OPEN, own))
                        + " order by comments_due_on, reference fetch first " + MOST + " rows only")
                .params(parameters)
                .param("over", over())
                .param("commenter", person.id())
                .query((row, at) -> awaited(
                        "Comment on draft " + row.getInt("number"),
                        row.getString("reference"),
                        "/" + row.getInt("number"),
                        row.getObject("comments_due_on", LocalDate.class)))
                .list();
    }

    private List<AwaitedAnswer> toAnswer(Person person) {
        if (!person.is(Role.REVIEWER)) {
            return List.of();
        }
        return database.sql("""
                        select distinct c.reference, d.number, d.comments_due_on from draft_round d
                        join case_file c on c.id = d.case_id
                        join draft_comment m on m.case_id = d.case_id and m.draft = d.number and m.verdict is null
                        join case_person i on i.case_id = c.id and i.person_id = :reviewer and i.to_time is null
                        where %s
                        order by d.comments_due_on, c.reference fetch first %d rows only""".formatted(OPEN, MOST))
                .param("reviewer", person.id())
                .param("over", over())
                .query((row, at) -> awaited(
                        "Answer comments on draft " + row.getInt("number"),
                        row.getString("reference"),
                        "",
                        row.getObject("comments_due_on", LocalDate.class)))
                .list();
    }

    private AwaitedAnswer awaited(String words, String reference, String path, LocalDate dueOn) {
        return AwaitedAnswer.due(
                words,
                new IncidentReference(reference),
                "/cases/" + reference + "/review-report" + path,
                dueOn,
                England.today(clock));
    }

    private static List<String> over() {
        return Stream.of(Stage.values()).filter(Stage::isOver).map(Stage::name).toList();
    }
}
