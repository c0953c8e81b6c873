package org.practicereview.notification.likely;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Child;
import org.practicereview.casefile.FollowsIncident;
import org.practicereview.guidance.MatchFeature;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * By what cases are found that are alike. Whoever writes what is known of a child, also in a draft, writes its keys in the
 * same transaction; what is no longer known has none.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
public class MatchKeys implements FollowsIncident {

    /** The number of no child: what is known of the incident itself. */
    static final int INCIDENT = 0;

    private final JdbcClient database;
    private final NamedParameterJdbcTemplate batches;
    private final KeyHash hash;

    MatchKeys(JdbcClient database, NamedParameterJdbcTemplate batches, KeyHash hash) {
        this.database = database;
        this.batches = batches;
        this.hash = hash;
    }

    /** What one case has in common with another: a child of each, or the incidents. */
    record Shared(long caseId, int mine, int theirs, MatchFeature feature) {}

    private record Key(int child, MatchFeature feature, String hash) {}

    private record Found(long caseId, int child, String keyHash) {}

    /** What is known of a new case. */
    public void keep(CaseFile file, List<Child> children) {
        insert(file, keys(file.incident().place(), children));
    }

    /** The place may have been recorded wrongly. */
    @Override
    public void corrected(CaseFile before, CaseFile after, UUID by) {
        database.sql("delete from match_key where case_id = :case and child = :incident")
                .param("case", after.id())
                .param("incident", INCIDENT)
                .update();
        insert(after, keys(after.incident().place(), List.of()));
    }

    /** What is known of the children now replaces what was known before. */
    public void replaceChildren(CaseFile file, List<Child> children) {
        database.sql("delete from match_key where case_id = :case and child <> :incident")
                .param("case", file.id())
                .param("incident", INCIDENT)
                .update();
        insert(file, keys(null, children));
    }

    /** What cases have in common with an incident that is not recorded yet; one statement, however many there are. */
    @Transactional(propagation = Propagation.SUPPORTS)
    List<Shared> with(@Nullable String place, List<Child> children) {
        Map<String, List<Key>> mine = keys(place, children).stream().collect(Collectors.groupingBy(Key::hash));
        return mine.isEmpty()
                ? List.of()
                : found(mine.keySet()).stream()
                        .flatMap(found -> mine.get(found.keyHash()).stream()
                                .map(key -> new Shared(found.caseId(), key.child(), found.child(), key.feature())))
                        .toList();
    }

    /** What other cases have in common with this one; one statement, however many there are. */
    @Transactional(propagation = Propagation.SUPPORTS)
    List<Shared> with(CaseFile file) {
        return database.sql("""
                        select other.case_id, mine.child as mine, other.child as theirs, mine.feature
                        from match_key mine join match_key other on other.key_hash = mine.key_hash
                        where mine.case_id = :case and other.case_id <> :case""").param("case", file.id()).query(Shared.class).list();
    }

    private List<Found> found(Collection<String> hashes) {
        return database.sql("select case_id, child, key_hash from match_key where key_hash in (:hashes)")
                .param("hashes", hashes)
                .query(Found.class)
                .list();
    }

    private List<Key> keys(@Nullable String place, List<Child> children) {
        List<Key> keys = new ArrayList<>();
        add(keys, INCIDENT, Traits.ofPlace(place));
        children.forEach(child -> add(keys, child.number(), Traits.of(child)));
        return keys;
    }

    private void add(List<Key> keys, int child, Traits traits) {
        traits.words().forEach((word, feature) -> keys.add(new Key(child, feature, hash.of(word))));
    }

    /** One round trip. */
    private void insert(CaseFile file, List<Key> keys) {
        Map<List<Object>, Key> once = new LinkedHashMap<>();
        keys.forEach(key -> once.putIfAbsent(List.of(key.child(), key.hash()), key));
        MapSqlParameterSource[] rows = once.values().stream()
                .map(key -> new MapSqlParameterSource()
                        .addValue("case", file.id())
                        .addValue("child", key.child())
                        .addValue("feature", key.feature().name())
                        .addValue("hash", key.hash()))
                .toArray(MapSqlParameterSource[]::new);
        if (rows.length > 0) {
            batches.batchUpdate(
                    "insert into match_key (case_id, child, feature, key_hash) values (:case, :child, :feature, :hash)",
                    rows);
        }
    }
}
