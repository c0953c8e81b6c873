package org.practicereview.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/cases/SI-2026-0001", "/cases?page=2&stage=NOTIFICATION", "/tasks/1/form%20x"})
    void our_own_paths_are_returned_to(String path) {
        assertThat(ReturnPath.of(path)).isEqualTo(path);
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
        assertThat(ReturnPath.of(path)).isEqualTo("/work");
    }
}
