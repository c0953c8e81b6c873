package org.practicereview.administration.start;

import static org.assertj.core.api.Assertions.assertThat;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.practicereview.testing.TestDatabase;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class SuperuserWarningTest {

    @Test
    void an_account_that_may_do_everything_on_the_server_is_warned_of() {
        TestDatabase database = TestDatabase.postgresql();

        assertThat(warned(database.asSuperuser())).isTrue();
        assertThat(warned(database)).isFalse();
        assertThat(warned(TestDatabase.h2())).isFalse();
    }

    private static boolean warned(TestDatabase database) {
        DataSource source = new DriverManagerDataSource(database.url(), database.username(), database.password());
        return new SuperuserWarning().check(source);
    }
}
