package org.practicereview.idempotency;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Supplier;
import org.practicereview.calendar.England;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.RuleRefusal;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does what carries the same key once. The answer commits together with the work, so after a crash there are both or
 * neither. A request that was refused leaves nothing: its key can be used again.
 */
@Service
public class Idempotency {

    /** The code of the refusal of a key that was used for another request. */
    public static final String KEY_REUSED = "idempotency-key-reused";

    /** A client that comes back later than this has forgotten, too. */
    private static final Duration KEPT = Duration.ofDays(30);

    private static final int NOT_ANSWERED_YET = 0;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Idempotency(JdbcClient database, PlatformTransactionManager transactions, Clock clock) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Does the work in a transaction of its own, unless this person's request of that key was answered before.
     *
     * @param key chosen by the person, for one request
     * @param fingerprint what is asked for; the same key for something else is refused
     * @return the first answer, now or then
     */
    @Transactional(propagation = Propagation.NEVER)
    public FirstAnswer once(Person person, String key, String fingerprint, Supplier<FirstAnswer> work) {
        return find(person, key)
                .map(kept -> kept.to(fingerprint))
                .orElseGet(() -> first(person, key, fingerprint, work));
    }

    /** Forgets answers that nobody will ask for again. */
    @Scheduled(cron = "0 20 3 * * *", zone = England.NAME)
    @Transactional
    public int forgetOld() {
        return database.sql("delete from first_answer where created_at < :before")
                .param("before", now().minus(KEPT))
                .update();
    }

    private FirstAnswer first(Person person, String key, String fingerprint, Supplier<FirstAnswer> work) {
        try {
            return transaction.execute(status -> {
                reserve(person, key, fingerprint);
                FirstAnswer answer = work.get();
                keep(person, key, answer);
                return answer;
            });
        } catch (SecondRequest second) {
            // the one before has committed: the database let nobody pass until then
            return find(person, key)
                    .map(kept -> kept.to(fingerprint))
                    .orElseThrow(() -> new IllegalStateException("the first answer has vanished", second));
        }
    }

    /** Whoever comes second with the same key waits here until the first has committed. */
    private void reserve(Person person, String key, String fingerprint) {
        try {
            database.sql("""
                            insert into first_answer (person_id, request_key, fingerprint, status, body, created_at)
                            values (:person, :key, :fingerprint, :status, '', :now)""")
                    .param("person", person.id())
                    .param("key", key)
                    .param("fingerprint", fingerprint)
                    .param("status", NOT_ANSWERED_YET)
                    .param("now", now())
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new SecondRequest();
        }
    }

    private void keep(Person person, String key, FirstAnswer answer) {
        database.sql("""
                        update first_answer set status = :status, location = :location, body = :body
                        where person_id = :person and request_key = :key""")
                .param("status", answer.status())
                .param("location", answer.location(), java.sql.Types.VARCHAR)
                .param("body", answer.body())
                .param("person", person.id())
                .param("key", key)
                .update();
    }

    private Optional<Kept> find(Person person, String key) {
        return database.sql("""
                        select fingerprint, status, location, body from first_answer
                        where person_id = :person and request_key = :key""")
                .param("person", person.id())
                .param("key", key)
                .query((row, number) -> new Kept(
                        row.getString("fingerprint"),
                        new FirstAnswer(row.getInt("status"), row.getString("location"), row.getString("body"))))
                .optional();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** An answer, and what it answered. */
    private record Kept(String fingerprint, FirstAnswer answer) {

        FirstAnswer to(String asked) {
            if (!fingerprint.equals(asked)) {
                throw new RuleRefusal(KEY_REUSED, "This Idempotency-Key was used for another request. Use a new one.");
            }
            return answer;
        }
    }

    /** Somebody was faster with the same key. */
    private static final class SecondRequest extends RuntimeException {

        SecondRequest() {
            super("answered before", null, false, false);
        }
    }
}
