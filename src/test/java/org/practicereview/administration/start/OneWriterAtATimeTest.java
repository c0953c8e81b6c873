package org.practicereview.administration.start;

import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.practicereview.testing.DefaultSettings;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** On H2 in files nobody writes while another's transaction writes; whoever reads does not wait. */
@Timeout(30)
class OneWriterAtATimeTest {

    private final JdbcDataSource source = new JdbcDataSource();
    private PlatformTransactionManager transactions;

    @BeforeEach
    void a_database_with_a_table(@TempDir Path folder) {
        source.setUrl(DefaultSettings.databaseUrl().replace("./data/", folder + "/"));
        JdbcClient.create(source).sql("CREATE TABLE written (number INT)").update();
        transactions = new OneWriterAtATime(source, Duration.ofMillis(300));
    }

    @Test
    void a_second_writer_waits_for_the_first() throws Exception {
        var patient = new OneWriterAtATime(source, Duration.ofSeconds(20));
        var firstIsIn = new CountDownLatch(1);
        var secondWroteWithin = new CountDownLatch(1);
        var first = runAsync(() -> new TransactionTemplate(patient).executeWithoutResult(status -> {
            firstIsIn.countDown();
            assertThat(happens(secondWroteWithin, Duration.ofMillis(300))).isFalse();
            write(1);
        }));
        firstIsIn.await();

        var second = runAsync(() -> new TransactionTemplate(patient).executeWithoutResult(status -> {
            secondWroteWithin.countDown();
            assertThat(written()).isOne();
            write(2);
        }));

        first.get(20, TimeUnit.SECONDS);
        second.get(20, TimeUnit.SECONDS);
        assertThat(written()).isEqualTo(2);
    }

    @Test
    void whoever_waits_too_long_is_told_and_the_next_gets_the_turn() {
        writing()
                .executeWithoutResult(status -> assertThatThrownBy(() -> runAsync(
                                        () -> writing().executeWithoutResult(inner -> write(2)))
                                .join())
                        .hasCauseInstanceOf(CannotCreateTransactionException.class));

        runAsync(() -> writing().executeWithoutResult(status -> write(3))).join();

        assertThat(written()).isOne();
    }

    @Test
    void a_reader_does_not_wait() {
        writing().executeWithoutResult(status -> {
            write(1);

            assertThat(runAsync(() -> reading()
                            .executeWithoutResult(inner -> assertThat(written()).isZero())))
                    .succeedsWithin(Duration.ofSeconds(10));
        });
    }

    /** By H2's own count of what it has written since the database was opened. */
    @Test
    void what_was_only_read_is_not_taken_back_by_writing() throws SQLException {
        try (Connection keepsItOpen = source.getConnection()) {
            assertThat(keepsItOpen.isValid(1)).isTrue();
            int before = writes();

            reading().executeWithoutResult(status -> {
                assertThat(written()).isZero();
                status.setRollbackOnly();
            });

            assertThat(writes()).isEqualTo(before);
            writing().executeWithoutResult(status -> write(1));
            assertThat(writes()).isGreaterThan(before);
        }
    }

    @Test
    void a_transaction_within_a_transaction_goes_on_and_the_turn_ends_with_the_outer() {
        writing().executeWithoutResult(status -> {
            ofItsOwn().executeWithoutResult(inner -> write(1));

            assertThatThrownBy(() -> runAsync(() -> writing().executeWithoutResult(other -> write(2)))
                            .join())
                    .hasCauseInstanceOf(CannotCreateTransactionException.class);
        });

        runAsync(() -> writing().executeWithoutResult(status -> write(3))).join();

        assertThat(written()).isEqualTo(2);
    }

    @Test
    void what_fails_gives_the_turn_back() {
        assertThatThrownBy(() -> writing().executeWithoutResult(status -> {
                    throw new IllegalStateException("refused");
                }))
                .isInstanceOf(IllegalStateException.class);

        runAsync(() -> writing().executeWithoutResult(status -> write(1))).join();

        assertThat(written()).isOne();
    }

    @Test
    void a_database_that_is_away_keeps_nobody_else_waiting() {
        var away = new OneWriterAtATime(
                new DriverManagerDataSource("jdbc:h2:tcp://localhost:1/away"), Duration.ofSeconds(20));

        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> runAsync(
                                    () -> new TransactionTemplate(away).executeWithoutResult(status -> write(1)))
                            .join())
                    .hasCauseInstanceOf(CannotCreateTransactionException.class)
                    .hasMessageContaining("Could not open JDBC Connection");
        }
    }

    @Test
    void only_h2_in_files_is_written_by_one_at_a_time(@TempDir Path folder) {
        assertThat(managerFor("jdbc:h2:file:" + folder + "/trial;WRITE_DELAY=0"))
                .isEqualTo(OneWriterAtATime.class);
        assertThat(managerFor("jdbc:h2:mem:one-writer")).isEqualTo(JdbcTransactionManager.class);
    }

    private static Class<?> managerFor(String url) {
        Class<?>[] found = new Class<?>[1];
        new ApplicationContextRunner()
                .withUserConfiguration(StartConfiguration.class)
                .withConfiguration(AutoConfigurations.of(
                        DataSourceAutoConfiguration.class, DataSourceTransactionManagerAutoConfiguration.class))
                .withPropertyValues("spring.datasource.url=" + url, "practice-review.allow-embedded-database=true")
                .run(context -> found[0] =
                        context.getBean(PlatformTransactionManager.class).getClass());
        return found[0];
    }

    private TransactionTemplate writing() {
        return new TransactionTemplate(transactions);
    }

    private TransactionTemplate reading() {
        var template = new TransactionTemplate(transactions);
        template.setReadOnly(true);
        return template;
    }

    private TransactionTemplate ofItsOwn() {
        var template = new TransactionTemplate(transactions);
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return template;
    }

    private void write(int number) {
        JdbcClient.create(source)
                .sql("INSERT INTO written VALUES (?)")
                .param(number)
                .update();
    }

    private int written() {
        return JdbcClient.create(source)
                .sql("SELECT count(*) FROM written")
                .query(Integer.class)
                .single();
    }

    private int writes() {
        return JdbcClient.create(source)
                .sql("SELECT setting_value FROM information_schema.settings WHERE setting_name = 'info.FILE_WRITE'")
                .query(Integer.class)
                .single();
    }

    private static boolean happens(CountDownLatch event, Duration within) {
        try {
            return event.await(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
