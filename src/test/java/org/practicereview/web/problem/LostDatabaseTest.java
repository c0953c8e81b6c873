package org.practicereview.web.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.h2.mvstore.MVStoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.TransactionSystemException;

class LostDatabaseTest {

    private final TroubleFinder finder = new TroubleFinder();

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource({
        "08006, connection failure",
        "08003, PostgreSQL after a lost connection",
        "57P01, PostgreSQL ended by its operator",
        "53100, the disk of PostgreSQL is full",
        "58030, PostgreSQL cannot read or write its files",
        "58P01, a file of PostgreSQL is gone",
        "90007, H2 after a lost connection",
        "90098, H2 has closed its database",
        "90028, the disk of H2 is full",
    })
    void a_state_that_says_the_database_is_away_or_full_is_answered_with_unavailable(String state, String what) {
        assertThat(status(new IllegalStateException(new SQLException(what, state))))
                .isEqualTo(503);
    }

    @Test
    void the_first_word_of_h2_about_a_full_disk_is_a_general_error() {
        var failed = new MVStoreException(2, "Writing failed");

        assertThat(status(new SQLException("General error", "HY000", 50000, failed)))
                .isEqualTo(503);
        assertThat(status(new SQLException("General error", "HY000", 50000, new IllegalStateException())))
                .isEqualTo(500);
    }

    @Test
    void what_a_failed_rollback_hides_is_looked_at() {
        var rollback = new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed"));
        rollback.initApplicationException(
                new IllegalStateException(new DataAccessResourceFailureException("lost on the way")));

        assertThat(status(rollback)).isEqualTo(503);
    }

    @Test
    void a_connection_that_the_pool_closed_was_lost_even_where_nothing_says_how() {
        var rollback = new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed"));
        rollback.initApplicationException(
                new IllegalStateException("what met the lost connection said something else"));

        assertThat(status(rollback)).isEqualTo(503);
        assertThat(status(new SQLException("No value for parameter 1"))).isEqualTo(500);
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource({"23505, twice the same key", "42601, a statement that nobody can read", "08, no state at all"})
    void every_other_failure_of_a_statement_is_ours(String state, String what) {
        assertThat(status(new SQLException(what, state))).isEqualTo(500);
    }

    private int status(Throwable failure) {
        return finder.find(failure).status();
    }
}
