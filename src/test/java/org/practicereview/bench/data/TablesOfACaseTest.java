package org.practicereview.bench.data;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.TablesOfNoCase;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever adds a table is asked whether its rows belong to a case: those of a case are copied with it. */
@IntegrationTest
class TablesOfACaseTest {

    @Autowired
    DataSource database;

    @Test
    void each_table_leads_to_a_case_or_is_known_to_belong_to_none() {
        assertThat(new Ownership(Schema.of(database)).forgotten()).isEmpty();
    }

    @Test
    void what_belongs_to_no_case_is_there() {
        assertThat(TablesOfNoCase.NAMES).isSubsetOf(Schema.of(database).tables().keySet());
    }
}
