package org.practicereview.panel.pack;

import java.util.List;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Stage;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.rows.AsTheService;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the Panel considers and a conflict of interest keeps from one of its members. */
@Repository
class WithheldCases {

    private final JdbcClient database;

    WithheldCases(JdbcClient database) {
        this.database = database;
    }

    @AsTheService("a pack names the references of what a conflict of interest keeps from its reader")
    List<IncidentReference> from(Person person) {
        return database
                .sql("""
                        select c.reference from case_file c join panel_conflict x on x.case_id = c.id
                        where x.person_id = :person and x.verdict = 'CONFLICT' and c.stage = :considering order by c.id""")
                .param("person", person.id())
                .param("considering", Stage.PANEL_CONSIDERING.name())
                .query(String.class)
                .list()
                .stream()
                .map(IncidentReference::new)
                .toList();
    }
}
