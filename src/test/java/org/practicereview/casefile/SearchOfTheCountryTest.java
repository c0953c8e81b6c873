package org.practicereview.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicereview.guidance.Route;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever searches the country learns nothing of a case that is still prepared, not even by what the database is asked. */
@IntegrationTest
class SearchOfTheCountryTest {

    @Autowired
    CaseList cases;

    @Autowired
    CaseFiles files;

    @Autowired
    ExampleCases examples;

    @Autowired
    Statements statements;

    @Autowired
    JdbcClient database;

    @Test
    void a_case_that_is_still_prepared_is_looked_for_like_one_that_never_was() throws Exception {
        CaseFile prepared = examples.recorded(examples.area(), LocalDate.of(2026, 4, 19), "Quarrington Vale 7");
        for (Role role : List.of(Role.PANEL_MEMBER, Role.DEPARTMENT_READER, Role.OFSTED_READER)) {
            Person person = examples.person("", role);
            // what is looked up once for all is known from here on
            asked(person, "Nowhere at all");

            assertThat(asked(person, "quarrington vale")).isEqualTo(asked(person, "Nowhere at all"));
            assertThat(found(person, "quarrington vale")).isEmpty();
            assertThat(asked(person, prepared.reference().value())).isEqualTo(asked(person, "SI-2026-999999"));
        }

        examples.in(() -> {
            files.notified(prepared, Route.PANEL, Stage.RAPID_REVIEW_OPEN);
            return prepared;
        });

        assertThat(found(examples.person("", Role.PANEL_MEMBER), "quarrington vale"))
                .containsExactly(prepared.reference());
        assertThat(found(
                        examples.person("", Role.OFSTED_READER),
                        prepared.reference().value()))
                .containsExactly(prepared.reference());
    }

    @Test
    void so_many_are_counted_once_and_only_so_far() throws Exception {
        CaseFile one = examples.recorded(examples.area(), LocalDate.of(2026, 4, 19), "Overmillbrook 1");
        examples.in(() -> {
            files.notified(one, Route.PANEL, Stage.RAPID_REVIEW_OPEN);
            return one;
        });
        Person member = examples.person("", Role.PANEL_MEMBER);
        try {
            copies(one, PageOf.MOST_COUNTED);

            PageOf<CaseFile> found = cases.page(member, CaseFilter.ofText("overmillbrook"), 1, 20);
            assertThat(found.total()).isEqualTo(PageOf.MOST_COUNTED);
            assertThat(found.items()).hasSize(20);
            assertThat(asked(member, "overmillbrook").stream().filter(sql -> sql.contains("count(")))
                    .isEmpty();
            assertThat(cases.page(member, new CaseFilter(Stage.CLOSED, null, "overmillbrook", null, false), 1, 20)
                            .total())
                    .isZero();
        } finally {
            database.sql("delete from case_file where reference like 'SI-1999-%'")
                    .update();
        }
    }

    private void copies(CaseFile one, int many) {
        String columns = String.join(", ", database.sql("""
                        select lower(column_name) from information_schema.columns
                        where lower(table_name) = 'case_file' and lower(table_schema) = 'public'
                            and lower(column_name) not in ('id', 'reference')""").query(String.class).list());
        for (int copy = 1; copy <= many; copy++) {
            database.sql("insert into case_file (id, reference, " + columns + ") select :id, :reference, " + columns
                            + " from case_file where id = :one")
                    .param("id", -copy)
                    .param("reference", "SI-1999-" + (100_000 + copy))
                    .param("one", one.id())
                    .update();
        }
    }

    private List<String> asked(Person person, String text) throws Exception {
        return statements.during(() -> found(person, text));
    }

    private List<IncidentReference> found(Person person, String text) {
        return cases.page(person, new CaseFilter(null, null, text, null, false), 1, 20).items().stream()
                .map(CaseFile::reference)
                .toList();
    }
}
