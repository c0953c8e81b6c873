package org.practicereview.web.security;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.UUID;
import org.practicereview.hash.Sha256;
import org.practicereview.organisation.PasswordAttempts;
import org.practicereview.organisation.SecurityLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How often signing in was tried, by user name and by address (of IPv6 the first 64 bits, which one customer has all of), on
 * all nodes together. Names and addresses are kept hashed. Deliberately not in one transaction: each attempt is written in
 * one of its own and visible to all others before they are counted, so that attempts at the same time cannot pass together.
 */
@Repository
public class SignInAttempts implements PasswordAttempts {

    /** How long an attempt counts. */
    public static final Duration WINDOW = Duration.ofMinutes(15);

    private static final int MOST_FOR_A_NAME = 5;
    private static final int MOST_FROM_AN_ADDRESS = 50;
    private static final int MOST_KEPT_FOR_A_PERSON = 20;

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SignInAttempts(JdbcClient database, TransactionTemplate transaction, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Counts an attempt before its password is looked at; false when there were too many. */
    @Override
    public boolean mayTry(String username, String address) {
        forgetOld();
        return count(address(address), MOST_FROM_AN_ADDRESS) && count(name(username), MOST_FOR_A_NAME);
    }

    /** A right password: what was tried before for that name no longer counts. */
    @Override
    public void succeeded(String username, String address) {
        forget(name(username));
        forgetOne(address(address));
    }

    @Override
    public boolean mayTryCode(UUID person, String address) {
        forgetOld();
        return count(address(address), MOST_FROM_AN_ADDRESS) && count("code:" + person, MOST_FOR_A_NAME);
    }

    @Override
    public void codeProved(UUID person, String address) {
        forget("code:" + person);
        forgetOne(address(address));
    }

    @Override
    public boolean mayOpenLink(String address) {
        forgetOld();
        boolean may = count(link(address), MOST_FROM_AN_ADDRESS);
        if (!may) {
            SecurityLog.note(SecurityLog.Event.LINKS_LOCKED, null);
        }
        return may;
    }

    @Override
    public void linkOpened(String address) {
        forgetOne(link(address));
    }

    /** Whether typed text may be kept for a person who is not signed in; else one could fill the database. */
    boolean mayKeepTyped(UUID author) {
        forgetOld();
        return count("kept:" + author, MOST_KEPT_FOR_A_PERSON);
    }

    private boolean count(String subject, int most) {
        UUID attempt = UUID.randomUUID();
        change(database.sql("insert into sign_in_attempt (id, subject_hash, attempted_at) values (:id, :subject, :now)")
                .param("id", attempt)
                .param("subject", Sha256.of(subject))
                .param("now", now()));
        int attempts = database.sql(
                        "select count(*) from sign_in_attempt where subject_hash = :subject and attempted_at > :since")
                .param("subject", Sha256.of(subject))
                .param("since", now().minus(WINDOW))
                .query(Integer.class)
                .single();
        if (attempts > most) {
            // an attempt that is refused is not counted, or a stranger could keep somebody out for ever
            change(database.sql("delete from sign_in_attempt where id = :id").param("id", attempt));
        }
        return attempts <= most;
    }

    /** Each by itself: whoever tries at the same moment is to count it. */
    private void change(StatementSpec statement) {
        transaction.executeWithoutResult(status -> statement.update());
    }

    private void forgetOld() {
        change(database.sql("delete from sign_in_attempt where attempted_at <= :since")
                .param("since", now().minus(WINDOW)));
    }

    private void forget(String subject) {
        change(database.sql("delete from sign_in_attempt where subject_hash = :subject")
                .param("subject", Sha256.of(subject)));
    }

    private void forgetOne(String subject) {
        change(database.sql("""
                        delete from sign_in_attempt where id = (
                            select id from sign_in_attempt where subject_hash = :subject
                            order by attempted_at desc fetch first 1 rows only)""").param("subject", Sha256.of(subject)));
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static String name(String username) {
        return "name:" + username.strip().toLowerCase(Locale.ROOT);
    }

    private static String link(String address) {
        return "link:" + RequestsPerMinute.network(address);
    }

    private static String address(String address) {
        return "address:" + RequestsPerMinute.network(address);
    }
}
