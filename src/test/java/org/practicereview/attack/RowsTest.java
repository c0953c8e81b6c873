package org.practicereview.attack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** That what a refused request did would be noticed, in a table with a version and in one without. */
@IntegrationTest
class RowsTest {

    @Autowired
    CaseWalk walk;

    @Autowired
    JdbcClient database;

    @Autowired
    Statements statements;

    @Test
    void a_row_that_was_only_changed_is_noticed_with_a_version_and_without() {
        IncidentReference reference = walk.recorded();
        try (Rows rows = new Rows(database, statements)) {
            assertThat(rows.changedAtAll()).isEmpty();

            database.sql(
                            "update child set forenames = 'Ada' where case_id = (select id from case_file where reference = :reference)")
                    .param("reference", reference.value())
                    .update();
            assertThat(rows.changedAtAll()).singleElement().asString().startsWith("child: ");

            database.sql("update case_file set version = version + 1 where reference = :reference")
                    .param("reference", reference.value())
                    .update();
            assertThat(rows.changed()).singleElement().asString().startsWith("case_file: ");
            assertThat(rows.changedAtAll()).isEmpty();
        }
    }
}
