package org.practicereview.adviser.edition;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.PageOf;
import org.practicereview.casefile.VisibleCases;
import org.practicereview.guidance.Edition;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Person;
import org.practicereview.workflow.api.Coded;
import org.practicereview.workflow.api.Links;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The open cases in which a date runs that would be another one under the other edition, as far as one may see them. */
@Repository
class TouchedCases {

    private static final String DATES = """
             from deadline d join case_file c on c.id = d.case_id
            where d.met_at is null and d.cancelled_at is null and d.edition in (:editions)
              and d.obligation in (:obligations) and\s""";

    private final JdbcClient database;
    private final CaseAccess access;
    private final EditionComparison comparison;

    TouchedCases(JdbcClient database, CaseAccess access, EditionComparison comparison) {
        this.database = database;
        this.access = access;
        this.comparison = comparison;
    }

    /**
     * A case and the date that runs in it.
     *
     * @param edition whose rule the date follows
     * @param date its name in addresses
     * @param why the address that explains it
     */
    record TouchedCase(
            String reference,
            String area,
            Coded obligation,
            String edition,
            LocalDate dueOn,
            String date,
            String why) {}

    PageOf<TouchedCase> page(Person person, Edition first, Edition second, int number, int size) {
        Set<String> obligations = comparison.obligationsThatDiffer(first, second);
        if (obligations.isEmpty()) {
            return new PageOf<>(List.of(), number, size, 0);
        }
        VisibleCases visible = access.visibleTo(person);
        int total = ask("select count(*)", "", visible, obligations, first, second)
                .query(Integer.class)
                .single();
        List<TouchedCase> touched = ask(
                        "select d.id, c.reference, c.lead_area, d.obligation, d.edition, d.due_on",
                        " order by d.due_on, d.id offset :offset rows fetch next :size rows only",
                        visible,
                        obligations,
                        first,
                        second)
                .param("offset", PageOf.offset(number, size))
                .param("size", size)
                .query((row, at) -> new TouchedCase(
                        row.getString("reference"),
                        row.getString("lead_area"),
                        Coded.of(Obligation.valueOf(row.getString("obligation"))),
                        row.getString("edition"),
                        row.getObject("due_on", LocalDate.class),
                        row.getString("id"),
                        Links.why(new IncidentReference(row.getString("reference")), row.getString("id"))))
                .list();
        return new PageOf<>(touched, number, size, total);
    }

    private JdbcClient.StatementSpec ask(
            String select, String order, VisibleCases visible, Set<String> obligations, Edition first, Edition second) {
        return database.sql(select + DATES + visible.condition() + order)
                .params(visible.parameters())
                .param("editions", List.of(first.code(), second.code()))
                .param("obligations", obligations);
    }
}
