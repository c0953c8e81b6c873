package org.practicereview.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever changes the timeline behind the service's back is found out. */
@IntegrationTest
class TimelineSealTest {

    @Autowired
    CaseWalk walk;

    @Autowired
    Timeline timeline;

    @Autowired
    Seals seals;

    @Autowired
    JdbcClient database;

    private CaseFile file;

    @BeforeEach
    void a_case_with_a_history() {
        file = walk.file(walk.rapidReviewToBeSigned());
        assertThat(timeline.firstBrokenSeal(file)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "what = 'Nothing happened'",
                "at_time = at_time + interval '1' second",
                "actor_id = null",
                "kind = 'other'",
                "matter = 'LEARNING'",
                "matter = 'NEVER_ONE'",
                "hash = previous_hash"
            })
    void a_changed_entry_is_found(String change) {
        // the third is somebody's; the second one says itself who gave no view
        change("update case_event set " + change + " where case_id = :case and sequence = 3");

        assertThat(timeline.firstBrokenSeal(file)).contains(3);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void a_deleted_entry_is_found(int sequence) {
        change("delete from case_event where case_id = :case and sequence = " + sequence);

        assertThat(timeline.firstBrokenSeal(file)).contains(sequence);
    }

    @Test
    void a_deleted_entry_is_found_although_the_others_moved_up() {
        change("delete from case_event where case_id = :case and sequence = 2");
        change("update case_event set sequence = 2 where case_id = :case and sequence = 3");

        assertThat(timeline.firstBrokenSeal(file)).contains(2);
    }

    @Test
    void a_case_without_any_entry_is_found() {
        database.sql("delete from case_event where case_id = :case")
                .param("case", file.id())
                .update();

        assertThat(timeline.firstBrokenSeal(file)).contains(1);
        assertThat(seals.verify()).contains(new Seals.Broken(file.reference(), 1));
    }

    @Test
    void an_inserted_entry_is_found() {
        change("""
                insert into case_event (case_id, sequence, at_time, actor_id, kind, matter, what, previous_hash, hash)
                select case_id, 99, at_time, actor_id, kind, matter, what, previous_hash, hash
                from case_event where case_id = :case and sequence = 4""");
        change("update case_event set sequence = (select max(sequence) from case_event where case_id = :case and"
                + " sequence < 99) + 1 where case_id = :case and sequence = 99");

        assertThat(timeline.firstBrokenSeal(file)).isPresent();
    }

    @Test
    void entries_that_changed_places_are_found() {
        change("update case_event set sequence = 99 where case_id = :case and sequence = 2");
        change("update case_event set sequence = 2 where case_id = :case and sequence = 3");
        change("update case_event set sequence = 3 where case_id = :case and sequence = 99");

        assertThat(timeline.firstBrokenSeal(file)).contains(2);
    }

    @Test
    void an_entry_of_another_case_is_found() {
        CaseFile other = walk.file(walk.recorded());
        change("delete from case_event where case_id = :case and sequence = 1");
        database.sql("""
                        insert into case_event (case_id, sequence, at_time, actor_id, kind, matter, what, previous_hash, hash)
                        select :case, 1, at_time, actor_id, kind, matter, what, previous_hash, hash
                        from case_event where case_id = :other and sequence = 1""").param("case", file.id()).param("other", other.id()).update();

        assertThat(timeline.firstBrokenSeal(file)).contains(1);
    }

    @Test
    void all_timelines_are_looked_at_and_how_many_are_broken_is_kept_for_monitoring() {
        CaseFile whole = walk.file(walk.recorded());
        change("update case_event set what = 'Nothing happened' where case_id = :case and sequence = 3");
        // other tests looked at the same time of their clock
        database.sql("delete from seal_check").update();

        List<Seals.Broken> found = seals.verify();

        assertThat(found).contains(new Seals.Broken(file.reference(), 3));
        assertThat(found).extracting(Seals.Broken::reference).doesNotContain(whole.reference());
        assertThat(database.sql("select broken from seal_check")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    private void change(String statement) {
        int changed = database.sql(statement).param("case", file.id()).update();
        assertThat(changed).isOne();
    }
}
