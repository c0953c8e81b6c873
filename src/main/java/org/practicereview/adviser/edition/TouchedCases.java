package org.practicereview.adviser.edition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.PageOf;
import org.practicereview.casefile.VisibleCases;
import org.practicereview.guidance.Edition;
import org.practicereview.guidance.Editions;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Person;
import org.practicereview.workflow.api.Coded;
import org.practicereview.workflow.api.Links;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The open cases that a difference between two editions touches, as far as one may see them. A date that runs keeps the
 * edition of the day its clock started; a step that a case has yet to reach follows the edition of the day its clock
 * starts, which is none before that of today. So two kinds of cases are touched: those in which a date runs under one of
 * the two that the other sets otherwise, and those that began under the earlier of the two and have yet to reach a step
 * that the later sets otherwise, where the later is in force today or is still to come.
 */
@Repository
class TouchedCases {

    private static final String RUNNING = """
            select d.id, c.reference, c.lead_area, d.obligation, d.edition, d.due_on
              from deadline d join case_file c on c.id = d.case_id
             where d.met_at is null and d.cancelled_at is null and d.edition in (:editions)
               and d.obligation in (:obligations) and\s""";

    private static final String TO_COME = """
            select cast(null as bigint) as id, c.reference, c.lead_area, o.obligation, cast(:later as varchar(20)) as edition,
                   cast(null as date) as due_on
              from case_file c join (values %s) as o (obligation, stage) on o.stage = c.stage
             where c.edition = :earlier
               and not exists (select 1 from deadline s where s.case_id = c.id and s.obligation = o.obligation) and\s""";

    private final JdbcClient database;
    private final CaseAccess access;
    private final EditionComparison comparison;
    private final Editions editions;
    private final Clock clock;

    TouchedCases(JdbcClient database, CaseAccess access, EditionComparison comparison, Editions editions, Clock clock) {
        this.database = database;
        this.access = access;
        this.comparison = comparison;
        this.editions = editions;
        this.clock = clock;
    }

    /**
     * A case, and the date that runs in it or the step that it has yet to reach.
     *
     * @param edition whose rule the date follows, or the step will
     * @param dueOn the date, nothing where its clock has not started
     * @param date its name in addresses
     * @param why the address that explains it
     */
    record TouchedCase(
            String reference,
            String area,
            Coded<Obligation> obligation,
            String edition,
            @Nullable LocalDate dueOn,
            @Nullable String date,
            @Nullable String why) {}

    /** Running dates first, the earliest before the others, then steps to come. */
    PageOf<TouchedCase> page(Person person, Edition first, Edition second, int number, int size) {
        Set<String> obligations = comparison.obligationsThatDiffer(first, second);
        if (obligations.isEmpty()) {
            return new PageOf<>(List.of(), number, size, 0);
        }
        VisibleCases visible = access.visibleTo(person);
        String touched = RUNNING
                + visible.condition()
                + toCome(first, second, obligations)
                        .map(steps -> " union all " + steps + visible.condition())
                        .orElse("");
        int total = ask("select count(*) from (" + touched + ") as t", visible, obligations, first, second)
                .query(Integer.class)
                .single();
        List<TouchedCase> items = ask(
                        "select * from (" + touched + ") as t"
                                + " order by case when t.due_on is null then 1 else 0 end, t.due_on, t.id, t.reference,"
                                + " t.obligation offset :offset rows fetch next :size rows only",
                        visible,
                        obligations,
                        first,
                        second)
                .param("offset", PageOf.offset(number, size))
                .param("size", size)
                .query((row, at) -> touched(
                        row.getString("reference"),
                        row.getString("lead_area"),
                        row.getString("obligation"),
                        row.getString("edition"),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("id")))
                .list();
        return new PageOf<>(items, number, size, total);
    }

    /** Only the edition of today and later ones have steps to come. */
    private Optional<String> toCome(Edition first, Edition second, Set<String> obligations) {
        Edition today = editions.on(England.today(clock));
        List<StepsToCome.Step> steps = StepsToCome.of(obligations);
        if (steps.isEmpty() || later(first, second).inForceFrom().isBefore(today.inForceFrom())) {
            return Optional.empty();
        }
        // codes of ours, never anybody's input
        return Optional.of(TO_COME.formatted(steps.stream()
                .map(step ->
                        "('" + step.obligation().name() + "', '" + step.stage().name() + "')")
                .collect(Collectors.joining(", "))));
    }

    private static Edition later(Edition first, Edition second) {
        return first.inForceFrom().isAfter(second.inForceFrom()) ? first : second;
    }

    private JdbcClient.StatementSpec ask(
            String sql, VisibleCases visible, Set<String> obligations, Edition first, Edition second) {
        Edition later = later(first, second);
        return database.sql(sql)
                .params(visible.parameters())
                .param("editions", List.of(first.code(), second.code()))
                .param("obligations", obligations)
                .param("later", later.code())
                .param("earlier", later.equals(first) ? second.code() : first.code());
    }

    private static TouchedCase touched(
            String reference,
            String area,
            String obligation,
            String edition,
            @Nullable LocalDate dueOn,
            @Nullable String id) {
        return new TouchedCase(
                reference,
                area,
                Coded.of(Obligation.valueOf(obligation)),
                edition,
                dueOn,
                id,
                id == null ? null : Links.why(new IncidentReference(reference), id));
    }
}
