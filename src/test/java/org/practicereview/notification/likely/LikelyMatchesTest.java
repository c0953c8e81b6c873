package org.practicereview.notification.likely;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Child;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.notification.likely.Found.LikelyCase;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Statements;
import org.practicereview.workflow.OpenTask;
import org.practicereview.workflow.SectionedTasks;
import org.practicereview.workflow.Tasks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Cases that are likely the same are found, and told only to whom they may be told. */
@IntegrationTest
class LikelyMatchesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 4, 18);
    private static final String SOUNDS = "pktfmnlr";
    private static final AtomicInteger NAMES = new AtomicInteger();

    @Autowired
    LikelyMatches likely;

    @Autowired
    MatchKeys keys;

    @Autowired
    CaseWalk walk;

    @Autowired
    Partnership partnership;

    @Autowired
    ExampleCases examples;

    @Autowired
    Tasks tasks;

    @Autowired
    SectionedTasks sections;

    @Autowired
    Statements statements;

    @Autowired
    JdbcClient database;

    private String area;
    private String first;
    private String name;
    private String born;
    private Person notifier;

    /** Neither sounds like the name of another test nor differs from it in one letter only: all share one database. */
    private static String nameOfItsOwn() {
        StringBuilder syllables = new StringBuilder();
        for (int rest = NAMES.getAndIncrement(), i = 0; i < 4; i++, rest /= SOUNDS.length()) {
            syllables.append(SOUNDS.charAt(rest % SOUNDS.length())).append('a');
        }
        return syllables.toString() + syllables + "vich";
    }

    /** A child that no other test knows. */
    @BeforeEach
    void an_area_and_a_name() {
        area = examples.area();
        first = "Te" + nameOfItsOwn();
        name = nameOfItsOwn();
        born = LocalDate.of(1990, 1, 13)
                .plusMonths(ThreadLocalRandom.current().nextInt(300))
                .toString();
        notifier = examples.person(area, Role.LOCAL_AUTHORITY_NOTIFIER);
    }

    @Test
    void the_same_child_is_found_in_another_place_at_another_time_with_the_reasons() {
        CaseFile file = recorded(area, child(first, name, born));

        Found found = likely.of(notifier, typed(DAY.minusYears(1), child(first, name, born)));

        assertThat(found.seen()).extracting(LikelyCase::reference).containsExactly(file.reference());
        LikelyCase same = found.seen().get(0);
        assertThat(same.inWords())
                .isEqualTo("Child 1 here, child 1 there: same last name\n"
                        + "Child 1 here, child 1 there: same first name\n"
                        + "Child 1 here, child 1 there: same date of birth");
        assertThat(same.weight()).isEqualTo(12);
        assertThat(same.reasons())
                .allSatisfy(reason -> assertThat(reason.citation().inWords()).startsWith("F2, house rule"));
    }

    @Test
    void a_mistyped_name_and_a_mistyped_date_of_birth_are_the_same_child_where_the_days_are_near() {
        CaseFile file = recorded(area, child(null, name, "2020-02-03"));
        String mistyped = name.substring(0, 2) + name.substring(3);

        assertThat(likely.of(notifier, typed(DAY, child(null, mistyped, "2020-03-02")))
                        .seen())
                .extracting(LikelyCase::reference)
                .containsExactly(file.reference());
    }

    @Test
    void a_common_name_alone_is_not_enough() {
        recorded(area, child(first, name, born));

        assertThat(likely.of(notifier, typed(DAY.minusYears(1), child(first, name, null)))
                        .seen())
                .isEmpty();
    }

    @Test
    void the_same_day_and_place_is_enough_and_the_same_day_alone_is_not() {
        CaseFile file = recorded(area, child(null, null, null));

        assertThat(likely.of(notifier, typed(DAY, "milltown")).seen())
                .extracting(LikelyCase::reference)
                .containsExactly(file.reference());
        assertThat(likely.of(notifier, typed(DAY, "Marketville")).seen()).isEmpty();
        assertThat(likely.of(notifier, typed(DAY.minusDays(15), "Milltown")).seen())
                .isEmpty();
    }

    @Test
    void of_a_case_that_may_not_be_seen_only_the_area_and_its_contact_are_told_and_that_is_noted() {
        CaseFile file = recorded(area, child(first, name, born));
        database.sql("update area set contact = 'mash@example.org' where code = :area")
                .param("area", area)
                .update();
        Person elsewhere = examples.person(examples.area(), Role.LOCAL_AUTHORITY_NOTIFIER);

        Found found = likely.of(elsewhere, typed(DAY, child(first, name, born)));

        assertThat(found.seen()).isEmpty();
        assertThat(found.elsewhere()).containsExactly(new Found.Elsewhere("Area " + area, "mash@example.org"));
        assertThat(found.toString()).doesNotContain(file.reference().value(), name, born, "2026", "Milltown");
        assertThat(told(elsewhere, file)).isEqualTo(1);
    }

    @Test
    void a_linked_area_is_not_told_what_is_in_the_drafts_of_the_area_that_leads() {
        CaseFile file = recorded(area, child(first, name, born));
        Person linked = examples.person(examples.area(), Role.LOCAL_AUTHORITY_NOTIFIER);
        examples.linkArea(file, linked.areas(Role.Reach.AREA).iterator().next());

        Found found = likely.of(linked, typed(DAY, child(first, name, born)));

        assertThat(found.seen()).isEmpty();
        assertThat(found.elsewhere()).hasSize(1);
    }

    @Test
    void of_very_many_that_are_alike_the_latest_are_weighed() {
        assertThat(LikelyRows.latest(LongStream.rangeClosed(1, 70_000).boxed().toList()))
                .hasSizeLessThan(60_000)
                .startsWith(70_000L, 69_999L);
    }

    @Test
    void an_agency_that_sees_no_case_is_not_told_which_it_is_in_its_own_area_either() {
        recorded(area, child(first, name, born));
        Person agency = examples.person(area, Role.AGENCY_CONTRIBUTOR);

        Found found = likely.of(agency, typed(DAY, child(first, name, born)));

        assertThat(found.seen()).isEmpty();
        assertThat(found.elsewhere()).hasSize(1);
    }

    @Test
    void a_child_that_is_typed_into_a_draft_is_found_and_no_longer_when_it_is_removed() {
        IncidentReference reference = walk.notifying();
        Person colleague = partnership.the(Role.LOCAL_AUTHORITY_NOTIFIER);
        String task = walk.task(reference, "Task_PrepareNotification").id();

        save(colleague, task, "{'children':[{'forenames':'Testina','surname':'%s','dateOfBirth':'2019-05-06'}]}");
        assertThat(found(colleague)).contains(reference);

        save(
                colleague,
                task,
                "{'children':[{'surname':'Nobody','otherNames':'Testina %s','dateOfBirth':'2019-06-05'}]}");
        assertThat(found(colleague)).contains(reference);

        save(colleague, task, "{'children':[{'forenames':'Tessa','surname':'%s','dateOfBirth':'2019-05-06'}]}");
        assertThat(found(colleague)).contains(reference);

        save(colleague, task, "{'children':[{'surname':'Nobody'}]}");
        assertThat(found(colleague)).isEmpty();
    }

    @Test
    void the_table_by_which_they_are_found_holds_neither_names_nor_dates() {
        CaseFile file = recorded(area, child(first, name, born));

        List<String> rows = database.sql("select feature || ' ' || key_hash from match_key where case_id = :case")
                .param("case", file.id())
                .query(String.class)
                .list();

        assertThat(rows).hasSizeGreaterThan(20).allMatch(row -> row.matches("[A-Z_]+ [0-9a-f]{32}"));
    }

    @Test
    void looking_costs_the_same_however_many_cases_there_are() throws Exception {
        recorded(area, child(first, name, born));
        LikelyMatches.Typed typed = typed(DAY, child(first, name, born));
        int forOne = statements.during(() -> likely.of(notifier, typed)).size();
        for (int i = 0; i < 10; i++) {
            recorded(area, child(first, name, born));
        }

        assertThat(statements.during(() -> likely.of(notifier, typed))).hasSize(forOne);
        assertThat(likely.of(notifier, typed).seen()).hasSize(10);
        Person elsewhere = examples.person(examples.area(), Role.LOCAL_AUTHORITY_NOTIFIER);
        assertThat(statements.during(() -> likely.of(elsewhere, typed))).hasSizeLessThanOrEqualTo(forOne + 1);
        assertThat(forOne).isLessThanOrEqualTo(3);
    }

    private List<IncidentReference> found(Person person) {
        Found found = likely.of(person, typed(DAY.minusYears(2), child(first, name, "2019-05-06")));
        return found.seen().stream().map(LikelyCase::reference).toList();
    }

    private void save(Person person, String task, String typed) {
        OpenTask open = tasks.open(person, task);
        JsonNode answers = CaseWalk.answers(typed.formatted(name));
        sections.save(person, task, "children", answers, open.versionOf("children"));
    }

    private CaseFile recorded(String where, Child child) {
        CaseFile file = examples.recorded(where, DAY, "Milltown");
        return examples.in(() -> {
            keys.keep(file, List.of(child));
            return file;
        });
    }

    private int told(Person person, CaseFile file) {
        return database.sql(
                        "select count(*) from access_entry where person_id = :person and case_id = :case and what = 'likely-match'")
                .param("person", person.id())
                .param("case", file.id())
                .query(Integer.class)
                .single();
    }

    private LikelyMatches.Typed typed(LocalDate day, Child child) {
        return new LikelyMatches.Typed(area, "Elsewhere", day, List.of(child));
    }

    private LikelyMatches.Typed typed(LocalDate day, String place) {
        return new LikelyMatches.Typed(area, place, day, List.of());
    }

    private static Child child(String forenames, String surname, String born) {
        return new Child(1, forenames, surname, born == null ? null : LocalDate.parse(born));
    }
}
