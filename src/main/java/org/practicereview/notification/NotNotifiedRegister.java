package org.practicereview.notification;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.EventKind;
import org.practicereview.casefile.PageOf;
import org.practicereview.casefile.Stage;
import org.practicereview.guidance.Advice;
import org.practicereview.guidance.Route;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.NotPermitted;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;

/**
 * Incidents that were considered and not notified, with the decision as it was given: a no is kept as well as a yes (N10),
 * also when somebody was notified before, and when the case is weighed again afterwards.
 * Only for those who work for the area that leads: they read how it was decided. As many statements for a page as for one
 * line.
 */
@Repository
@Transactional
public class NotNotifiedRegister {

    /** Decisions are not older than the first incidents of which the service can be told. */
    public static final int FIRST_YEAR = RecordedIncident.FIRST_DAY.getYear();

    private static final String DECIDED_LAST = """
            from case_file c
            join area r on r.code = c.lead_area
            join task_answer a on a.case_id = c.id and a.step = :decision
            join task t on t.id = a.task_id and t.outcome = :notNotified
            join person p on p.id = a.answered_by
            where c.lead_area in (:areas)
            and not exists (
                select 1 from task_answer x join task y on y.id = x.task_id
                where x.case_id = c.id and x.step = a.step and y.outcome = t.outcome
                and (x.answered_at > a.answered_at or x.answered_at = a.answered_at and x.task_id > a.task_id)) """;

    private static final String REOPENED = """
            (select min(e.at_time) from case_event e where e.case_id = c.id and e.kind = :reopened and e.sequence > (
                select max(n.sequence) from case_event n where n.case_id = c.id and n.kind = :decidedSo)) as reopened_at,""";

    private final JdbcClient database;
    private final CaseAccess access;
    private final RulesAtDecision rules;
    private final ObjectMapper json;

    NotNotifiedRegister(JdbcClient database, CaseAccess access, RulesAtDecision rules, ObjectMapper json) {
        this.access = access;
        this.database = database;
        this.rules = rules;
        this.json = json;
    }

    /**
     * One incident.
     *
     * @param decidedOn the day in England
     * @param reasons of the decision
     * @param rule what the rules said of the incident when it was decided
     * @param reopenedOn since when it is weighed again; nothing while it is not
     * @param stage where it is now
     * @param views how many partners thought what; who gave no view is not in it
     */
    public record Entry(
            String reference,
            String areaCode,
            String area,
            String place,
            LocalDate incidentOn,
            LocalDate decidedOn,
            String decidedBy,
            String reasons,
            Advice rule,
            @Nullable LocalDate reopenedOn,
            Stage stage,
            Map<View, Integer> views) {

        /** The views in words, such as "Do not notify: 2, Notify: 1". */
        public String viewsInWords() {
            return views.isEmpty()
                    ? "No view was given"
                    : views.entrySet().stream()
                            .map(view -> view.getKey().label() + ": " + view.getValue())
                            .collect(Collectors.joining(", "));
        }
    }

    /**
     * The register, the latest decision first.
     *
     * @param area only of that area, nothing for all areas of the person
     * @param year only decisions of that year, nothing for all
     * @throws NotPermitted when the person works for no area
     */
    public PageOf<Entry> page(Person person, @Nullable String area, @Nullable Integer year, int number, int size) {
        Set<String> areas = new HashSet<>(person.areas(Role.Reach.AREA));
        if (areas.isEmpty()) {
            throw new NotPermitted();
        }
        areas.removeIf(code -> area != null && !code.equals(area));
        if (areas.isEmpty()) {
            return new PageOf<>(List.of(), number, size, 0);
        }
        String ofTheYear = year == null ? "" : "and a.answered_at >= :from and a.answered_at < :to ";
        LocalDate newYear = LocalDate.of(year == null ? 2000 : year, 1, 1);
        int total = asked("select count(*) " + DECIDED_LAST + ofTheYear, areas, newYear)
                .query(Integer.class)
                .single();
        List<Row> rows = asked(
                        "select c.id, c.reference, c.lead_area, r.name as area, c.place, c.incident_on, c.stage, "
                                + REOPENED + " t.created_at as opened_at, a.answered_at,"
                                + " p.name as decided_by, a.answers "
                                + DECIDED_LAST + ofTheYear
                                + "order by a.answered_at desc, c.id desc offset :offset rows fetch next :size rows only",
                        areas,
                        newYear)
                .param("offset", PageOf.offset(number, size))
                .param("size", size)
                .query((row, line) -> row(row))
                .list();
        access.noteTold(person, rows.stream().map(Row::id).toList(), "not-notified register");
        Map<Long, Map<View, Integer>> views = views(rows);
        Map<Long, Advice> said = rules.of(rows.stream().collect(Collectors.toMap(Row::id, Row::decidedAt)));
        return new PageOf<>(
                rows.stream()
                        .map(row -> row.entry(said.get(row.id()), views.getOrDefault(row.id(), Map.of())))
                        .toList(),
                number,
                size,
                total);
    }

    private Row row(ResultSet row) throws SQLException {
        OffsetDateTime reopenedAt = row.getObject("reopened_at", OffsetDateTime.class);
        return new Row(
                row.getLong("id"),
                row.getString("reference"),
                row.getString("lead_area"),
                row.getString("area"),
                row.getString("place"),
                row.getObject("incident_on", LocalDate.class),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getObject("answered_at", OffsetDateTime.class).toInstant(),
                row.getString("decided_by"),
                json.readTree(row.getString("answers")).path("reasons").asString(""),
                reopenedAt == null ? null : England.dayOf(reopenedAt.toInstant()),
                Stage.valueOf(row.getString("stage")));
    }

    private JdbcClient.StatementSpec asked(String statement, Set<String> areas, LocalDate newYear) {
        return database.sql(statement)
                .param("decision", SpineModel.DECIDE_WHETHER_TO_NOTIFY.task())
                .param("notNotified", Route.NOT_NOTIFIED.name())
                .param("decidedSo", EventKind.NOT_NOTIFIED)
                .param("reopened", EventKind.REOPENED)
                .param("areas", areas)
                .param("from", newYear.atStartOfDay(England.ZONE).toOffsetDateTime())
                .param("to", newYear.plusYears(1).atStartOfDay(England.ZONE).toOffsetDateTime());
    }

    /** The latest view of each partner on that decision in each case; what was thought before or afterwards is not of it. */
    private Map<Long, Map<View, Integer>> views(List<Row> decisions) {
        if (decisions.isEmpty()) {
            return Map.of();
        }
        Map<Long, Row> cases = decisions.stream().collect(Collectors.toMap(Row::id, Function.identity()));
        Map<Long, Map<String, View>> latest = new HashMap<>();
        database
                .sql("""
                        select case_id, step, answered_at, answers from task_answer
                        where case_id in (:cases) and step in (:steps) order by answered_at""")
                .param("cases", cases.keySet())
                .param(
                        "steps",
                        Arrays.stream(Partner.values())
                                .map(partner -> partner.givesView().task())
                                .toList())
                .query((row, line) -> new Given(
                        row.getLong("case_id"),
                        row.getString("step"),
                        row.getObject("answered_at", OffsetDateTime.class).toInstant(),
                        View.valueOf(json.readTree(row.getString("answers"))
                                .path("view")
                                .asString())))
                .list()
                .stream()
                .filter(given ->
                        Objects.requireNonNull(cases.get(given.caseId())).weighed(given.at()))
                .forEach(given -> latest.computeIfAbsent(given.caseId(), none -> new HashMap<>())
                        .put(given.step(), given.view()));
        Map<Long, Map<View, Integer>> views = new HashMap<>();
        latest.forEach((caseId, ofPartners) -> {
            Map<View, Integer> counted = new EnumMap<>(View.class);
            ofPartners.values().forEach(view -> counted.merge(view, 1, Integer::sum));
            views.put(caseId, counted);
        });
        return views;
    }

    private record Given(long caseId, String step, Instant at, View view) {}

    private record Row(
            long id,
            String reference,
            String areaCode,
            String area,
            String place,
            LocalDate incidentOn,
            Instant openedAt,
            Instant decidedAt,
            String decidedBy,
            String reasons,
            @Nullable LocalDate reopenedOn,
            Stage stage) {

        /** Whether somebody who answered then had that decision before them. */
        boolean weighed(Instant answeredAt) {
            return !answeredAt.isBefore(openedAt) && !answeredAt.isAfter(decidedAt);
        }

        Entry entry(Advice rule, Map<View, Integer> views) {
            return new Entry(
                    reference,
                    areaCode,
                    area,
                    place,
                    incidentOn,
                    England.dayOf(decidedAt),
                    decidedBy,
                    reasons,
                    rule,
                    reopenedOn,
                    stage,
                    views);
        }
    }
}
