package org.practicereview.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.practicereview.hash.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What happened in a case, in order; append-only. Each entry carries a hash over itself and the entry before, so that a
 * changed, missing or inserted entry shows.
 */
@Repository
public class Timeline {

    private static final String BEGINNING = "0".repeat(64);

    private final JdbcClient database;
    private final Clock clock;

    Timeline(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Adds what just happened. The case is locked, so numbers have no gaps. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(CaseFile file, @Nullable UUID actor, String kind, Matter matter, String what) {
        Optional<CaseEvent> last = last(file.id());
        int sequence = last.map(event -> event.sequence() + 1).orElse(1);
        String previous = last.map(CaseEvent::hash).orElse(BEGINNING);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        database.sql("""
                        insert into case_event (case_id, sequence, at_time, actor_id, kind, matter, what, previous_hash, hash)
                        values (:case, :sequence, :at, :actor, :kind, :matter, :what, :previous, :hash)""")
                .param("case", file.id())
                .param("sequence", sequence)
                .param("at", England.stored(now))
                .param("actor", actor)
                .param("kind", kind)
                .param("matter", matter.name())
                .param("what", what)
                .param("previous", previous)
                .param("hash", hash(previous, file.id(), sequence, now, actor, kind, matter.name(), what))
                .update();
    }

    /** What the person may read of it, newest first. */
    public List<CaseEvent> of(CaseFile file, Set<Matter> readable, int offset, int size) {
        return readable.isEmpty()
                ? List.of()
                : database.sql("""
                                select * from case_event where case_id = :case and matter in (:matters)
                                order by sequence desc offset :offset rows fetch next :size rows only""")
                        .param("case", file.id())
                        .param("matters", readable.stream().map(Matter::name).toList())
                        .param("offset", offset)
                        .param("size", size)
                        .query(Timeline::read)
                        .list();
    }

    /** How many entries of it the person may read. */
    public int count(CaseFile file, Set<Matter> readable) {
        return readable.isEmpty()
                ? 0
                : database.sql("select count(*) from case_event where case_id = :case and matter in (:matters)")
                        .param("case", file.id())
                        .param("matters", readable.stream().map(Matter::name).toList())
                        .query(Integer.class)
                        .single();
    }

    /** The number of the first entry whose seal is broken, if there is one. */
    public Optional<Integer> firstBrokenSeal(CaseFile file) {
        return Optional.ofNullable(brokenSeals(Set.of(file.id())).get(file.id()));
    }

    /**
     * Of each of these cases whose timeline has a broken seal, the number of the first entry where it is broken. One
     * statement, however many cases there are.
     */
    Map<Long, Integer> brokenSeals(Set<Long> cases) {
        Map<Long, List<Sealed>> timelines = database
                .sql("select * from case_event where case_id in (:cases) order by case_id, sequence")
                .param("cases", cases)
                .query(Timeline::sealed)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Sealed::caseId, TreeMap::new, Collectors.toList()));
        Map<Long, Integer> broken = new TreeMap<>();
        cases.forEach(
                id -> firstBroken(timelines.getOrDefault(id, List.of())).ifPresent(entry -> broken.put(id, entry)));
        return broken;
    }

    private static Optional<Integer> firstBroken(List<Sealed> entries) {
        if (entries.isEmpty()) {
            // how a case came to be is its first entry
            return Optional.of(1);
        }
        String previous = BEGINNING;
        int expected = 1;
        for (Sealed entry : entries) {
            if (entry.sequence() != expected || !entry.seal(previous).equals(entry.hash())) {
                return Optional.of(expected);
            }
            previous = entry.hash();
            expected++;
        }
        return Optional.empty();
    }

    /** An entry as it is stored: also one that the service cannot have written. */
    private record Sealed(
            long caseId,
            int sequence,
            Instant at,
            @Nullable UUID actor,
            String kind,
            String matter,
            String what,
            String hash) {

        String seal(String previous) {
            return Timeline.hash(previous, caseId, sequence, at, actor, kind, matter, what);
        }
    }

    private static Sealed sealed(ResultSet row, int number) throws SQLException {
        return new Sealed(
                row.getLong("case_id"),
                row.getInt("sequence"),
                row.getObject("at_time", OffsetDateTime.class).toInstant(),
                row.getObject("actor_id", UUID.class),
                row.getString("kind"),
                row.getString("matter"),
                row.getString("what"),
                row.getString("hash"));
    }

    private Optional<CaseEvent> last(long caseId) {
        return database.sql("""
                        select * from case_event where case_id = :case
                        order by sequence desc fetch first 1 rows only""").param("case", caseId).query(Timeline::read).optional();
    }

    private static CaseEvent read(ResultSet row, int number) throws SQLException {
        return new CaseEvent(
                row.getInt("sequence"),
                row.getObject("at_time", OffsetDateTime.class).toInstant(),
                row.getObject("actor_id", UUID.class),
                row.getString("kind"),
                Matter.valueOf(row.getString("matter")),
                row.getString("what"),
                row.getString("hash"));
    }

    private static String hash(Object... parts) {
        StringBuilder text = new StringBuilder();
        for (Object part : parts) {
            String value = String.valueOf(part);
            text.append(value.length()).append(':').append(value);
        }
        return Sha256.of(text.toString());
    }
}
