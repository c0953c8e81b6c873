package org.practicereview.learning;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The recommendations of cases: who does what by when, and how it will show (L9). */
@Repository
class Recommendations {

    private final JdbcClient database;

    Recommendations(JdbcClient database) {
        this.database = database;
    }

    void replace(long caseId, List<RecordRecommendations.Recommended> recommended) {
        database.sql("delete from recommendation where case_id = :case")
                .param("case", caseId)
                .update();
        for (int i = 0; i < recommended.size(); i++) {
            database.sql("""
                            insert into recommendation (case_id, number, what, who, by_when, shown_by, state)
                            values (:case, :number, :what, :who, :byWhen, :shownBy, 'OPEN')""")
                    .param("case", caseId)
                    .param("number", i + 1)
                    .param("what", recommended.get(i).what())
                    .param("who", recommended.get(i).who())
                    .param("byWhen", recommended.get(i).byWhen())
                    .param("shownBy", recommended.get(i).shownBy())
                    .update();
        }
    }

    void verified(long caseId) {
        database.sql("update recommendation set state = 'VERIFIED' where case_id = :case")
                .param("case", caseId)
                .update();
    }
}
