package org.practicereview.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicereview.organisation.Grant;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;

class ReturnPathTest {

    private static final Grant ADMINISTRATION = new Grant(Role.ADMINISTRATOR, null);
    private static final Grant CHAIRING = new Grant(Role.PARTNERSHIP_CHAIR, "NORTHSHIRE");
    private static final Person CHAIR = person(CHAIRING);

    @ParameterizedTest
    @ValueSource(strings = {"/cases/SI-2026-0001", "/cases?page=2&stage=NOTIFICATION", "/tasks/1/form%20x"})
    void our_own_paths_are_returned_to(String path) {
        assertThat(ReturnPath.of(path, CHAIR)).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "/a\r\nb",
                "/sign-in",
                "/sign-out"
            })
    void everything_else_leads_to_the_first_page(String path) {
        assertThat(ReturnPath.of(path, CHAIR)).isEqualTo("/work");
    }

    @Test
    void an_address_is_repeated_only_where_somebody_can_return_to_it() {
        String longest = "/" + "a".repeat(500);

        assertThat(ReturnPath.of(longest, CHAIR)).isEqualTo(longest);
        assertThat(ReturnPath.signIn("", longest)).isEqualTo("/sign-in?from=%2F" + "a".repeat(500));
        assertThat(ReturnPath.of(longest + "a", CHAIR)).isEqualTo("/work");
        assertThat(ReturnPath.signIn("", longest + "a")).isEqualTo("/sign-in");
        assertThat(ReturnPath.signIn("ended", longest + "a")).isEqualTo("/sign-in?ended");
        assertThat(ReturnPath.signIn("ended", "/work")).isEqualTo("/sign-in?ended&from=%2Fwork");
    }

    @Test
    void who_only_administers_begins_there_and_everybody_else_with_their_work() {
        assertThat(ReturnPath.home(person(ADMINISTRATION))).isEqualTo("/administration");
        assertThat(ReturnPath.home(person(ADMINISTRATION, CHAIRING))).isEqualTo("/work");
        assertThat(ReturnPath.home(CHAIR)).isEqualTo("/work");
        assertThat(ReturnPath.home(person())).isEqualTo("/work");
    }

    private static Person person(Grant... grants) {
        return new Person(UUID.randomUUID(), "alex", "Alex Example", "Northshire Council", List.of(grants));
    }
}
