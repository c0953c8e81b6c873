package org.practicereview.rapidreview.agency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.practicereview.organisation.Secret;
import org.practicereview.refusal.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Links for contacts without an account: bound to one request, good for one answer, kept only as a hash. Opening one does not
 * use it up, so that a mail program that looks at links spoils nothing.
 */
@Repository
public class AgencyLinks {

    private static final Duration LIFE = Duration.ofDays(14);

    private static final String LINK = """
            select l.*, (select count(*) from agency_link_opening o where o.token_hash = l.token_hash) as openings
            from agency_link l""";

    private final JdbcClient database;
    private final Clock clock;

    AgencyLinks(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    IssuedLink issue(AgencyRequest request, UUID by) {
        revoke(request);
        String secret = Secret.random();
        Instant now = clock.instant();
        database.sql("""
                        insert into agency_link (token_hash, case_id, number, issued_by, issued_at, expires_at)
                        values (:hash, :case, :number, :by, :now, :expires)""")
                .param("hash", Secret.hash(secret))
                .param("case", request.caseId())
                .param("number", request.number())
                .param("by", by)
                .param("now", England.stored(now))
                .param("expires", England.stored(now.plus(LIFE)))
                .update();
        return new IssuedLink(secret, now.plus(LIFE));
    }

    /** Whether there was one to revoke. */
    boolean revoke(AgencyRequest request) {
        return database.sql("""
                                update agency_link set revoked_at = :now
                                where case_id = :case and number = :number and revoked_at is null and used_at is null""")
                        .param("now", England.stored(clock.instant()))
                        .param("case", request.caseId())
                        .param("number", request.number())
                        .update()
                > 0;
    }

    /** The links of a request, the newest first. */
    List<AgencyLink> of(AgencyRequest request) {
        return database.sql(LINK + " where case_id = :case and number = :number order by issued_at desc, token_hash")
                .param("case", request.caseId())
                .param("number", request.number())
                .query(AgencyLinks::read)
                .list();
    }

    /** By number, which of these requests of one case wait for a contact who has neither an account nor a link that opens. */
    public Set<Integer> needed(List<AgencyRequest> asked) {
        List<AgencyRequest> withoutAccount = asked.stream()
                .filter(request -> request.account() == null && request.state().isAwaited())
                .toList();
        if (withoutAccount.isEmpty()) {
            return Set.of();
        }
        List<Integer> opening = opening(withoutAccount.get(0).caseId());
        return withoutAccount.stream()
                .map(AgencyRequest::number)
                .filter(number -> !opening.contains(number))
                .collect(Collectors.toSet());
    }

    private List<Integer> opening(long caseId) {
        return database.sql("""
                        select number from agency_link
                        where case_id = :case and revoked_at is null and used_at is null and expires_at > :now""")
                .param("case", caseId)
                .param("now", England.stored(clock.instant()))
                .query(Integer.class)
                .list();
    }

    /** Notes that somebody opened a link, whether or not it opened anything. */
    @Transactional
    public void noteOpening(String secret, boolean opened) {
        database.sql("""
                        insert into agency_link_opening (id, token_hash, at_time, opened)
                        values (:id, :hash, :now, :opened)""")
                .param("id", UUID.randomUUID())
                .param("hash", Secret.hash(secret))
                .param("now", England.stored(clock.instant()))
                .param("opened", opened)
                .update();
    }

    /**
     * The link that opens something now.
     *
     * @throws NotFound when there is none: unknown, used, revoked and expired are all the same
     */
    AgencyLink require(String secret) {
        return database.sql(LINK + " where token_hash = :hash")
                .param("hash", Secret.hash(secret))
                .query(AgencyLinks::read)
                .optional()
                .filter(link -> link.opensAt(clock.instant()))
                .orElseThrow(NotFound::new);
    }

    void used(String secret) {
        database.sql("update agency_link set used_at = :now where token_hash = :hash")
                .param("now", England.stored(clock.instant()))
                .param("hash", Secret.hash(secret))
                .update();
    }

    private static AgencyLink read(ResultSet row, int number) throws SQLException {
        return new AgencyLink(
                row.getLong("case_id"),
                row.getInt("number"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                moment(row, "revoked_at"),
                moment(row, "used_at"),
                row.getInt("openings"));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
