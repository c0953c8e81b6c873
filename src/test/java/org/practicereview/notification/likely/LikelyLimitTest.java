package org.practicereview.notification.likely;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Child;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Of cases elsewhere nobody is told so often that names could be tried (F2). */
@IntegrationTest
class LikelyLimitTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 18);
    private static final String SOUNDS = "pktfmnlr";
    private static final AtomicInteger NAMES = new AtomicInteger();

    @Autowired
    LikelyMatches likely;

    @Autowired
    MatchKeys keys;

    @Autowired
    ExampleCases examples;

    @Autowired
    JdbcClient database;

    @Test
    void whoever_tries_many_names_is_told_no_more_and_not_whether_there_is_anything() {
        Person curious = examples.person(examples.area(), Role.LOCAL_AUTHORITY_NOTIFIER);
        toldOf(curious, LikelyMatches.MOST_TOLD_OF);
        Child child = child();
        recorded(child);

        Found hit = likely.of(curious, typed(child));
        Found miss = likely.of(curious, typed(child()));

        assertThat(hit).isEqualTo(miss);
        assertThat(hit).isEqualTo(new Found(List.of(), List.of(), true));
    }

    @Test
    void near_the_limit_only_as_many_are_told_as_are_left_of_it() {
        Person curious = examples.person(examples.area(), Role.LOCAL_AUTHORITY_NOTIFIER);
        toldOf(curious, LikelyMatches.MOST_TOLD_OF - 2);
        Child child = child();
        for (int i = 0; i < 4; i++) {
            recorded(child);
        }

        Found found = likely.of(curious, typed(child));

        assertThat(found.elsewhere()).hasSize(2);
        assertThat(found.limited()).as("two more were kept back").isTrue();
        assertThat(differentToldTo(curious)).isEqualTo(LikelyMatches.MOST_TOLD_OF);
        assertThat(likely.of(curious, typed(child)).limited()).isTrue();
    }

    @Test
    void whoever_is_told_of_everything_there_is_hears_nothing_of_a_limit() {
        Person curious = examples.person(examples.area(), Role.LOCAL_AUTHORITY_NOTIFIER);
        toldOf(curious, LikelyMatches.MOST_TOLD_OF - 1);
        Child child = child();
        recorded(child);

        Found found = likely.of(curious, typed(child));

        assertThat(found.elsewhere()).hasSize(1);
        assertThat(found.limited()).isFalse();
    }

    @Test
    void what_is_asked_at_the_same_time_counts_together() throws Exception {
        Person curious = examples.person(examples.area(), Role.LOCAL_AUTHORITY_NOTIFIER);
        toldOf(curious, LikelyMatches.MOST_TOLD_OF - 1);
        Child one = child();
        Child another = child();
        recorded(one);
        recorded(another);

        CompletableFuture<Found> second = examples.in(() -> {
            assertThat(likely.of(curious, typed(one)).elsewhere()).hasSize(1);
            CompletableFuture<Found> asked = CompletableFuture.supplyAsync(() -> likely.of(curious, typed(another)));
            assertThatThrownBy(() -> asked.get(700, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
            return asked;
        });

        assertThat(second.get(30, TimeUnit.SECONDS)).isEqualTo(new Found(List.of(), List.of(), true));
        assertThat(differentToldTo(curious)).isEqualTo(LikelyMatches.MOST_TOLD_OF);
    }

    /** As if the person had been told of so many cases today. */
    private void toldOf(Person person, int cases) {
        for (int i = 0; i < cases; i++) {
            CaseFile file = examples.recorded(examples.area(), DAY, "Milltown");
            examples.in(() -> {
                database.sql(
                                "insert into access_entry (at_time, person_id, case_id, what) values (:now, :person, :case, 'likely-match')")
                        .param("now", java.time.OffsetDateTime.parse("2026-04-20T08:00:00Z"))
                        .param("person", person.id())
                        .param("case", file.id())
                        .update();
                return file;
            });
        }
    }

    private int differentToldTo(Person person) {
        return database.sql(
                        "select count(distinct case_id) from access_entry where person_id = :person and what = 'likely-match'")
                .param("person", person.id())
                .query(Integer.class)
                .single();
    }

    private void recorded(Child child) {
        CaseFile file = examples.recorded(examples.area(), DAY, "Milltown");
        examples.in(() -> {
            keys.keep(file, List.of(child));
            return file;
        });
    }

    private static LikelyMatches.Typed typed(Child child) {
        return new LikelyMatches.Typed("NOWHERE", "Elsewhere", DAY, List.of(child));
    }

    /** One that no other test knows, and like no other of this one: all share one database. */
    private static Child child() {
        int number = NAMES.getAndIncrement();
        return new Child(
                1,
                "Xu" + name(number),
                name(number) + "quist",
                LocalDate.of(1960, 3, 5).plusDays(401L * number));
    }

    private static String name(int number) {
        StringBuilder syllables = new StringBuilder();
        for (int rest = number, i = 0; i < 4; i++, rest /= SOUNDS.length()) {
            syllables.append(SOUNDS.charAt(rest % SOUNDS.length())).append('o');
        }
        return syllables.toString() + syllables;
    }
}
