package org.practicereview.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Role;
import org.practicereview.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In whatever order a case is commissioned, handed over, withdrawn, linked or closed: who sees it is what the table says. */
@IntegrationTest
class WhoSeesWhatAfterTest {

    @Autowired
    Sequences sequences;

    @Autowired
    LivedSequences lived;

    @Autowired
    JdbcClient database;

    @Test
    void after_any_few_acts_the_case_is_there_for_those_whom_the_table_names() {
        assertThat(sequences.run(Settings.seedOfTheBuild(), 50)).isEmpty();
    }

    /** Controls: one clause of the rights is forgotten each time, and the sequences must find it. */
    @ParameterizedTest(name = "forgetting {0}")
    @CsvSource({
        "that an area's reading ended, case_area x where x.area_code in (:areas)",
        "that a member is recused, panel_conflict x where x.person_id = :person",
        "that a reviewer has left, case_person x where x.person_id = :person"
    })
    void rights_with_one_clause_forgotten_would_be_noticed(String clause, String rows) {
        String sql = "select count(*) from " + rows.replace(", ", ",")
                + " and x.case_id = (select id from case_file where reference = :reference)";
        assertThat(sequences.run(
                        Settings.seedOfTheBuild(),
                        200,
                        Sequences.PEOPLE_LAST,
                        (person, reference) -> sequences.sees(person, reference)
                                || database.sql(sql)
                                                .param("reference", reference.value())
                                                .param("person", person.id())
                                                .param(
                                                        "areas",
                                                        person.areas(Role.Reach.AREA)
                                                                        .isEmpty()
                                                                ? Set.of("")
                                                                : person.areas(Role.Reach.AREA))
                                                .query(Integer.class)
                                                .single()
                                        > 0))
                .as(clause)
                .isNotEmpty();
    }

    /** Control: when those who acted first are long replaced, the last are still looked at, each of them and the former. */
    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"INDEPENDENT_SCRUTINEER", "REVIEWER", "PANEL_CHAIR", "DEPARTMENT_READER"})
    void a_mistake_that_is_made_with_the_last_people_only_would_be_noticed(Role role) {
        int peopleLast = 5;
        Set<IncidentReference> looked = new HashSet<>();
        List<String> wrong = sequences.run(Settings.seedOfTheBuild(), 30, peopleLast, (person, reference) -> {
            looked.add(reference);
            boolean mistaken = looked.size() > 25 && person.is(role);
            return mistaken != sequences.sees(person, reference);
        });

        assertThat(wrong).anyMatch(told -> told.contains(role.name())).anyMatch(told -> told.endsWith("sequence 25"));
    }

    @Tag("once")
    @Test
    void whatever_people_try_on_a_case_through_the_services_it_is_there_for_those_whom_the_table_names() {
        assertThat(lived.run(Settings.seedOfTheBuild(), 4)).isEmpty();
    }

    @Tag("attack")
    @Test
    void whatever_people_try_on_hundreds_of_cases_as_well() {
        assertThat(lived.run(Settings.seed(), Settings.number("lived", 300))).isEmpty();
    }

    @Tag("attack")
    @Test
    void after_ten_thousand_other_orders_as_well() {
        assertThat(sequences.run(Settings.seed(), Settings.number("sequences", 10_000)))
                .isEmpty();
    }
}
