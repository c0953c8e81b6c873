package org.practicereview.casefile;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The children of cases as rows. */
final class ChildRows {

    private final JdbcClient database;

    ChildRows(JdbcClient database) {
        this.database = database;
    }

    List<Child> of(long caseId) {
        return database.sql(
                        "select number, forenames, surname, date_of_birth from child where case_id = :case order by number")
                .param("case", caseId)
                .query(Child.class)
                .list();
    }

    void add(long caseId, List<Child> children) {
        children.forEach(child -> add(caseId, child));
    }

    void replace(long caseId, List<Child> children) {
        database.sql("delete from child where case_id = :case")
                .param("case", caseId)
                .update();
        add(caseId, children);
    }

    private void add(long caseId, Child child) {
        database.sql("""
                        insert into child (case_id, number, forenames, surname, date_of_birth)
                        values (:case, :number, :forenames, :surname, :born)""")
                .param("case", caseId)
                .param("number", child.number())
                .param("forenames", child.forenames())
                .param("surname", child.surname())
                .param("born", child.dateOfBirth())
                .update();
    }
}
