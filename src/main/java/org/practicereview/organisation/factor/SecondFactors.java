package org.practicereview.organisation.factor;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.practicereview.calendar.England;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Secret;
import org.practicereview.organisation.SecurityLog;
import org.practicereview.refusal.Conflict;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people prove beside their password: that they hold what makes the codes of the moment, or one of ten codes for recovery.
 * How often is guessed is counted by whoever asks.
 */
@Repository
public class SecondFactors {

    /** As long as the hash it is used with (RFC 4226, 4). */
    private static final int SECRET_BYTES = 20;

    /** 128 bits: as with all other secrets of ours a hash without salt will do. */
    private static final int RECOVERY_BYTES = 16;

    private static final int RECOVERY_CODES = 10;

    /** How long a secret waits for its first code: long enough to fetch a phone and to find an app. */
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

    private final SecureRandom random = new SecureRandom();
    private final JdbcClient database;
    private final Seal seal;
    private final Clock clock;
    private final ObjectProvider<HearsOfRecovery> hearers;
    private final FactorWanted wanted;

    SecondFactors(
            JdbcClient database,
            Seal seal,
            Clock clock,
            ObjectProvider<HearsOfRecovery> hearers,
            @Value("${" + FactorWanted.SETTING + ":optional}") String wanted) {
        this.database = database;
        this.seal = seal;
        this.clock = clock;
        this.hearers = hearers;
        this.wanted = FactorWanted.of(wanted);
    }

    private record Kept(String sealed, long lastStep, Instant begunAt) {}

    /** What the settings say. */
    public FactorWanted wanted() {
        return wanted;
    }

    /** Since when the person has one; nothing where none was set up. */
    public Optional<Instant> since(UUID person) {
        return database.sql(
                        "select confirmed_at from second_factor where person_id = :person and confirmed_at is not null")
                .param("person", person)
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant);
    }

    /** Whether the person is asked for a code at sign-in. */
    public boolean isAsked(UUID person) {
        return wanted != FactorWanted.OFF && since(person).isPresent();
    }

    /** How many codes for recovery are left. */
    public int recoveryCodes(UUID person) {
        return database.sql("select count(*) from recovery_code where person_id = :person and used_at is null")
                .param("person", person)
                .query(Integer.class)
                .single();
    }

    /**
     * Draws a secret that counts once its first code is typed, within ten minutes; another that waits for that is dropped.
     * Whoever asks for it has locked the person, so that of two beginnings at once one comes second.
     *
     * @throws Conflict where the person has a second factor: it is removed first
     */
    @Transactional
    public FactorSecret begin(Person person) {
        if (since(person.id()).isPresent()) {
            throw new Conflict("second-factor-set-up", "You have set up a second factor. Remove it first.");
        }
        byte[] secret = drawn(SECRET_BYTES);
        database.sql("delete from second_factor where person_id = :person and confirmed_at is null")
                .param("person", person.id())
                .update();
        database.sql("insert into second_factor (person_id, sealed, begun_at) values (:person, :sealed, :now)")
                .param("person", person.id())
                .param("sealed", seal.close(person.id(), secret))
                .param("now", England.stored(clock.instant()))
                .update();
        return new FactorSecret(Base32.of(secret), person.username());
    }

    /** The secret that waits for its first code, to be shown again where that was mistyped; none that has lapsed. */
    public Optional<FactorSecret> waiting(Person person) {
        return unconfirmed(person.id())
                .flatMap(kept -> seal.open(person.id(), kept.sealed()))
                .map(secret -> new FactorSecret(Base32.of(secret), person.username()));
    }

    /**
     * Begins to ask the person for codes, where the one that was typed is right, and answers the codes for recovery,
     * this once; empty where it is wrong.
     */
    @Transactional
    public Optional<List<String>> confirm(Person person, String typed) {
        if (step(person.id(), typed, unconfirmed(person.id())).isEmpty()) {
            return Optional.empty();
        }
        database.sql("update second_factor set confirmed_at = :now where person_id = :person")
                .param("now", England.stored(clock.instant()))
                .param("person", person.id())
                .update();
        List<String> codes = new ArrayList<>();
        while (codes.size() < RECOVERY_CODES) {
            String code = Base32.of(drawn(RECOVERY_BYTES)).toLowerCase(Locale.ROOT);
            codes.add(code.replaceAll("(.{4})(?=.)", "$1-"));
            database.sql("insert into recovery_code (person_id, code_hash) values (:person, :hash)")
                    .param("person", person.id())
                    .param("hash", Secret.hash(code))
                    .update();
        }
        return Optional.of(codes);
    }

    /** Whether that is the code of the moment, or one for recovery; either counts once. */
    @Transactional
    public boolean proves(UUID person, String typed) {
        if (step(person, typed, kept(person, "is not null")).isPresent()) {
            return true;
        }
        int used = database.sql("""
                        update recovery_code set used_at = :now
                        where person_id = :person and code_hash = :hash and used_at is null""")
                .param("now", England.stored(clock.instant()))
                .param("person", person)
                .param("hash", Secret.hash(withoutBlanks(typed).toLowerCase(Locale.ROOT)))
                .update();
        if (used > 0) {
            SecurityLog.note(SecurityLog.Event.RECOVERY_CODE_USED, person);
            hearers.forEach(hearer -> hearer.recoveryCodeUsed(person));
        }
        return used > 0;
    }

    /** The person is asked for no code any more; false where none was set up. */
    @Transactional
    public boolean remove(UUID person) {
        return database.sql("delete from second_factor where person_id = :person")
                        .param("person", person)
                        .update()
                > 0;
    }

    /** Uses the step of a right code up: of two who send it at once one comes second. */
    private OptionalLong step(UUID person, String typed, Optional<Kept> kept) {
        Optional<byte[]> secret = kept.flatMap(one -> seal.open(person, one.sealed()));
        if (secret.isEmpty()) {
            return OptionalLong.empty();
        }
        OptionalLong step = TimeCodes.step(
                secret.get(),
                withoutBlanks(typed),
                clock.instant(),
                kept.orElseThrow().lastStep());
        if (step.isEmpty()) {
            return step;
        }
        String sealed = kept.orElseThrow().sealed();
        int used = database.sql("""
                        update second_factor set last_step = :step, sealed = :sealed
                        where person_id = :person and last_step < :step""")
                .param("step", step.getAsLong())
                .param("sealed", seal.isToBeClosed(sealed) ? seal.close(person, secret.get()) : sealed)
                .param("person", person)
                .update();
        return used > 0 ? step : OptionalLong.empty();
    }

    private Optional<Kept> unconfirmed(UUID person) {
        Instant lapsed = clock.instant().minus(LONGEST_WAIT);
        return kept(person, "is null").filter(kept -> kept.begunAt().isAfter(lapsed));
    }

    private Optional<Kept> kept(UUID person, String confirmed) {
        return database.sql("select sealed, last_step, begun_at from second_factor"
                        + " where person_id = :person and confirmed_at " + confirmed)
                .param("person", person)
                .query((row, number) -> new Kept(
                        row.getString("sealed"),
                        row.getLong("last_step"),
                        row.getObject("begun_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    /** People copy blanks and hyphens along, or leave them out. */
    private static String withoutBlanks(String typed) {
        return typed.replaceAll("[\\s-]", "");
    }

    private byte[] drawn(int bytes) {
        byte[] secret = new byte[bytes];
        random.nextBytes(secret);
        return secret;
    }
}
