package org.practicereview.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.practicereview.organisation.Role;
import org.practicereview.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * Controls: the same attacks on a service that has forgotten whose area a case is of, and whose database does not know either.
 * Each of them must notice.
 */
@Tag("attack")
@IntegrationTest
@Import(ForgottenAreas.class)
@TestPropertySource(properties = "test.row-level-security=false")
class ForgottenAreasTest {

    private static final List<String> MANAGER = List.of(Role.PARTNERSHIP_BUSINESS_MANAGER.name());

    @LocalServerPort
    int port;

    @Autowired
    Scene scene;

    @Autowired
    SameRefusals refusals;

    @Autowired
    AnotherCase anotherCase;

    @Autowired
    OthersWords words;

    @Autowired
    TwoAreas areas;

    @Autowired
    EveryPlace everyPlace;

    @BeforeEach
    void people_and_cases() throws IOException {
        scene.set(false, port);
    }

    @Test
    void refusals_that_are_none_are_noticed_by_their_bytes() throws Exception {
        assertThat(refusals.inBytes(MANAGER, port)).anyMatch(told -> told.contains(" GET /api/v1/cases/{reference}\n"));
    }

    @Test
    void refusals_that_are_none_are_noticed_by_what_the_database_is_asked() throws Exception {
        assertThat(refusals.inStatements(MANAGER, port))
                .anyMatch(told -> told.contains(" GET /api/v1/cases/{reference}\n"));
    }

    @Test
    void a_list_in_which_the_case_of_another_area_stands_is_noticed() throws IOException {
        assertThat(anotherCase.told(MANAGER, anotherCase.addressesOfMachines(), port))
                .anyMatch(told -> told.contains(" at /api/v1/cases after it was prepared"));
    }

    @Test
    void words_that_are_found_in_the_case_of_another_area_are_noticed() throws IOException {
        assertThat(words.run("words-of-others-control", Settings.seedOfTheBuild(), 500, false, port))
                .isNotEmpty();
    }

    @Test
    void words_of_each_of_two_areas_that_are_read_in_the_other_are_noticed() throws IOException {
        assertThat(areas.read(List.of(Role.PARTNERSHIP_BUSINESS_MANAGER), port).ofTheOther())
                .anyMatch(told -> told.contains(" of NORTHSHIRE reads "))
                .anyMatch(told -> !told.contains(" of NORTHSHIRE reads "));
    }

    @Test
    void an_identifier_of_another_area_that_is_something_is_noticed() throws IOException {
        assertThat(everyPlace.run("every-place-control", MANAGER, false, port).findings())
                .anyMatch(told -> told.contains("/api/v1/cases/"))
                .anyMatch(told -> told.contains("changed [") && told.contains("of the other area"));
    }
}
