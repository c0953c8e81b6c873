package org.practicereview.administration.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.practicereview.testing.DefaultSettings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * H2's file after each third write to it, while eight people write, some of it in vain, and two read: whenever the process were killed, of each transaction
 * everything is there or nothing. Thousands of moments in a minute, where a kill shows one.
 */
@Tag("crash")
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class WholeTransactionsOnH2Test {

    private static final int TABLES = 8;
    private static final int WRITERS = 8;
    private static final int READERS = 2;
    private static final int MOMENTS_OF_A_ROUND = 100;
    private static final String ROUND = "round";

    @Test
    void with_one_writer_at_a_time_each_transaction_is_there_or_not() throws Exception {
        var look = new Look();

        while (look.moments < 4_000) {
            look.at(momentsOfARound(source -> new OneWriterAtATime(source, Duration.ofSeconds(30))));
        }

        assertThat(look.torn).isEmpty();
        assertThat(look.whole).isGreaterThan(look.moments);
    }

    /** The same look at the same work: it would see a part of a transaction. */
    @Test
    void it_catches_h2_with_several_writers() throws Exception {
        var look = new Look();

        while (look.torn.isEmpty() && look.moments < 40_000) {
            look.at(momentsOfARound(JdbcTransactionManager::new));
        }

        assertThat(look.torn).isNotEmpty();
    }

    private static List<byte[]> momentsOfARound(Function<DataSource, PlatformTransactionManager> manager)
            throws Exception {
        RememberedFiles.begin();
        HikariDataSource pool = DefaultSettings.pool();
        pool.setJdbcUrl(url(ROUND));
        pool.setUsername("sa");
        pool.setPassword("");
        JdbcClient client = JdbcClient.create(pool);
        for (int table = 0; table < TABLES; table++) {
            client.sql("CREATE TABLE part" + table + " (id BIGINT PRIMARY KEY, text VARCHAR, changes INT)")
                    .update();
            client.sql("CREATE INDEX by_text" + table + " ON part" + table + " (text)")
                    .update();
        }
        RememberedFiles.remember(ROUND);
        work(client, new TransactionTemplate(manager.apply(pool)));
        List<byte[]> moments = RememberedFiles.moments(ROUND);
        pool.close();
        return moments;
    }

    private static void work(JdbcClient client, TransactionTemplate transaction) throws Exception {
        var over = new AtomicBoolean();
        var ids = new AtomicLong();
        var reading = new TransactionTemplate(Objects.requireNonNull(transaction.getTransactionManager()));
        reading.setReadOnly(true);
        var people = Executors.newFixedThreadPool(WRITERS + READERS);
        List<Future<?>> work = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            work.add(people.submit(() -> {
                while (!over.get()) {
                    long id = ids.incrementAndGet();
                    transaction.executeWithoutResult(status -> {
                        write(client, id);
                        if (id % 10 == 0) {
                            status.setRollbackOnly();
                        }
                    });
                }
            }));
        }
        for (int reader = 0; reader < READERS; reader++) {
            work.add(people.submit(() -> {
                for (int look = 1; !over.get(); look++) {
                    boolean inVain = look % 3 == 0;
                    reading.executeWithoutResult(status -> {
                        client.sql("SELECT count(*) FROM part1")
                                .query(Long.class)
                                .single();
                        if (inVain) {
                            status.setRollbackOnly();
                        }
                    });
                }
            }));
        }
        await().atMost(Duration.ofMinutes(1))
                .until(() -> RememberedFiles.moments(ROUND).size() >= MOMENTS_OF_A_ROUND || isOver(work));
        over.set(true);
        people.shutdown();
        for (Future<?> done : work) {
            done.get(1, TimeUnit.MINUTES);
        }
    }

    /** Somebody could not go on. */
    private static boolean isOver(List<Future<?>> work) {
        return work.stream().anyMatch(Future::isDone);
    }

    /** As a step does: a row in each table, and what was written is written again. */
    private static void write(JdbcClient client, long id) {
        String text = "x".repeat(20 + (int) (id * 37 % 300));
        for (int table = 0; table < TABLES; table++) {
            client.sql("INSERT INTO part" + table + " VALUES (?, ?, 0)")
                    .params(id, text)
                    .update();
            if (table > 2) {
                client.sql("UPDATE part" + (table - 2) + " SET changes = changes + 1 WHERE id = ?")
                        .param(id)
                        .update();
            }
        }
    }

    private static String url(String database) {
        return DefaultSettings.databaseUrl().replace("file:./data/practice-review", "remembered:" + database)
                + ";MAX_COMPACT_TIME=0";
    }

    /** What was seen in the moments so far. */
    private static final class Look {

        private int moments;
        private long whole;
        private final List<String> torn = new ArrayList<>();

        private void at(List<byte[]> round) {
            for (byte[] moment : round) {
                moments++;
                RememberedFiles.put("moment", moment);
                var connection = new SingleConnectionDataSource(url("moment"), "sa", "", true);
                lookAt(JdbcClient.create(connection));
                connection.destroy();
            }
        }

        private void lookAt(JdbcClient client) {
            Map<Long, Integer> partsOf = new HashMap<>();
            for (int table = 0; table < TABLES; table++) {
                List<Long> ids = client.sql("SELECT id FROM part" + table)
                        .query(Long.class)
                        .list();
                ids.forEach(id -> partsOf.merge(id, 1, Integer::sum));
                long counted = Objects.requireNonNull(client.sql("SELECT count(*) FROM part" + table)
                        .query(Long.class)
                        .single());
                if (counted != ids.size()) {
                    torn.add("table " + table + " counts " + counted + " and shows " + ids.size());
                }
            }
            partsOf.forEach((id, parts) -> {
                if (parts == TABLES) {
                    whole++;
                } else {
                    torn.add("of transaction " + id + " there are " + parts + " parts");
                }
            });
        }
    }
}
