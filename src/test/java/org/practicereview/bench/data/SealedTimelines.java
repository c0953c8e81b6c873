package org.practicereview.bench.data;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practicereview.hash.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Timelines of copies. Each entry is sealed with the number of its case and its moment, so it cannot be copied by the
 * database: it is sealed anew, as {@code Timeline} does.
 */
final class SealedTimelines {

    private static final int BATCH = 1000;

    private static final String INSERT = """
            insert into case_event (case_id, sequence, at_time, actor_id, kind, matter, what, previous_hash, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private final Map<Long, List<Entry>> templates;
    private final Map<Colleague, UUID> colleagues = new HashMap<>();

    SealedTimelines(JdbcClient database) {
        templates = database
                .sql("""
                        select e.* from case_event e join bench_template b on b.case_id = e.case_id
                        order by e.case_id, e.sequence""")
                .query((row, number) -> new Entry(
                        row.getLong("case_id"),
                        row.getInt("sequence"),
                        row.getObject("at_time", OffsetDateTime.class).toInstant(),
                        row.getObject("actor_id", UUID.class),
                        row.getString("kind"),
                        row.getString("matter"),
                        row.getString("what")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Entry::template));
        database.sql("select person, area, colleague from bench_person")
                .query((row, number) -> Map.entry(
                        new Colleague(row.getObject("person", UUID.class), row.getString("area")),
                        row.getObject("colleague", UUID.class)))
                .list()
                .forEach(entry -> colleagues.put(entry.getKey(), entry.getValue()));
    }

    private record Entry(
            long template,
            int sequence,
            Instant at,
            @Nullable UUID actor,
            String kind,
            String matter,
            String what) {}

    private record Colleague(UUID person, String area) {}

    void write(Connection connection, List<Copy> copies) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            int waiting = 0;
            for (Copy copy : copies) {
                String previous = "0".repeat(64);
                for (Entry entry : templates.getOrDefault(copy.template(), List.of())) {
                    previous = add(insert, copy, entry, previous);
                    if (++waiting % BATCH == 0) {
                        insert.executeBatch();
                    }
                }
            }
            insert.executeBatch();
        }
    }

    private String add(PreparedStatement insert, Copy copy, Entry entry, String previous) throws SQLException {
        Instant at = entry.at().plus(copy.shifted(), ChronoUnit.DAYS);
        UUID actor = entry.actor() == null
                ? null
                : colleagues.getOrDefault(new Colleague(entry.actor(), copy.area()), entry.actor());
        String what = entry.what().replace(copy.templateReference(), copy.reference());
        String hash = seal(previous, copy.caseId(), entry.sequence(), at, actor, entry.kind(), entry.matter(), what);
        insert.setLong(1, copy.caseId());
        insert.setInt(2, entry.sequence());
        insert.setObject(3, at.atOffset(ZoneOffset.UTC));
        if (actor == null) {
            insert.setNull(4, Types.OTHER);
        } else {
            insert.setObject(4, actor);
        }
        insert.setString(5, entry.kind());
        insert.setString(6, entry.matter());
        insert.setString(7, what);
        insert.setString(8, previous);
        insert.setString(9, hash);
        insert.addBatch();
        return hash;
    }

    private static String seal(@Nullable Object... parts) {
        StringBuilder text = new StringBuilder();
        for (Object part : parts) {
            String value = String.valueOf(part);
            text.append(value.length()).append(':').append(value);
        }
        return Sha256.of(text.toString());
    }
}
