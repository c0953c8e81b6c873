package org.practicereview.organisation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The tokens with which machines sign in; each acts as one person or system, expires and can be revoked. */
@Repository
public class ApiTokens {

    private static final String PREFIX = "pr_";
    static final String TOKEN =
            "select id, name, person_id, created_at, expires_at, revoked_at, last_used_on from api_token ";

    private final JdbcClient database;
    private final People people;
    private final Clock clock;

    ApiTokens(JdbcClient database, People people, Clock clock) {
        this.database = database;
        this.people = people;
        this.clock = clock;
    }

    /** Makes a token and returns it, this once. */
    @Transactional
    public String create(UUID person, String name, Instant expiresAt, @Nullable UUID createdBy) {
        return issue(person, name, expiresAt, createdBy).text();
    }

    /** Makes a token and returns it, this once, with the id under which it is listed. */
    @Transactional
    public IssuedToken issue(UUID person, String name, Instant expiresAt, @Nullable UUID createdBy) {
        IssuedToken token = new IssuedToken(UUID.randomUUID(), PREFIX + Secret.random());
        add(token, person, name, expiresAt, createdBy);
        return token;
    }

    /** Adds a token whose text is known beforehand, as the demonstration's are. */
    @Transactional
    public void add(String token, UUID person, String name, Instant expiresAt, @Nullable UUID createdBy) {
        add(new IssuedToken(UUID.randomUUID(), token), person, name, expiresAt, createdBy);
    }

    private void add(IssuedToken token, UUID person, String name, Instant expiresAt, @Nullable UUID createdBy) {
        database.sql("""
                        insert into api_token (id, token_hash, name, person_id, expires_at, created_at, created_by)
                        values (:id, :hash, :name, :person, :expires, :now, :by)""")
                .param("id", token.id())
                .param("hash", Secret.hash(token.text()))
                .param("name", name)
                .param("person", person)
                .param("expires", expiresAt.atOffset(ZoneOffset.UTC))
                .param("now", now())
                .param("by", createdBy)
                .update();
    }

    /** Whom the token stands for, while it counts and the account is active. */
    @Transactional
    public Optional<Person> find(String token) {
        if (!token.startsWith(PREFIX)) {
            return Optional.empty();
        }
        Optional<ApiToken> found = database.sql(
                        TOKEN + "where token_hash = :hash and revoked_at is null and expires_at > :now")
                .param("hash", Secret.hash(token))
                .param("now", now())
                .query(ApiTokens::token)
                .optional();
        found.ifPresent(this::noteUse);
        return found.flatMap(known -> people.find(known.person()));
    }

    @Transactional
    public void revoke(UUID id) {
        database.sql("update api_token set revoked_at = :now where id = :id and revoked_at is null")
                .param("now", now())
                .param("id", id)
                .update();
    }

    /** The tokens that act as this person, newest first. */
    public List<ApiToken> of(UUID person) {
        return database.sql(TOKEN + "where person_id = :person order by created_at desc, id")
                .param("person", person)
                .query(ApiTokens::token)
                .list();
    }

    /** Withdraws every token of a person. */
    @Transactional
    public void revokeAllOf(UUID person) {
        database.sql("update api_token set revoked_at = :now where person_id = :person and revoked_at is null")
                .param("now", now())
                .param("person", person)
                .update();
    }

    /** Once a day is enough to see which tokens are still needed. */
    private void noteUse(ApiToken token) {
        LocalDate today = England.today(clock);
        if (!today.equals(token.lastUsedOn())) {
            database.sql("update api_token set last_used_on = :today where id = :id")
                    .param("today", today)
                    .param("id", token.id())
                    .update();
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    static ApiToken token(ResultSet row, int number) throws SQLException {
        return new ApiToken(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getObject("person_id", UUID.class),
                instant(row, "created_at"),
                instant(row, "expires_at"),
                row.getObject("revoked_at") == null ? null : instant(row, "revoked_at"),
                row.getObject("last_used_on", LocalDate.class));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
