package org.practicereview.administration.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;

class DatabaseAddressGuardTest {

    private static final String FILES = "jdbc:h2:file:./data/practice-review;WRITE_DELAY=0";
    private static final String ELSEWHERE = "jdbc:postgresql://database.example.gov.uk/practice_review";

    @Test
    void the_embedded_database_is_refused_with_real_cases_and_the_operator_is_told_what_to_do() {
        assertThatThrownBy(() -> start(FILES))
                .hasMessageContaining("not meant for real cases")
                .asInstanceOf(type(StartRefused.class))
                .extracting(StartRefused::remedy)
                .asString()
                .contains(
                        "SPRING_DATASOURCE_URL",
                        "SPRING_DATASOURCE_USERNAME",
                        "SPRING_DATASOURCE_PASSWORD",
                        "practice-review.allow-embedded-database=true");
    }

    @Test
    void a_switch_allows_it_for_a_trial() {
        var environment = environment(FILES).withProperty("practice-review.allow-embedded-database", "true");

        assertThatCode(() -> new DatabaseAddressGuard(environment).check()).doesNotThrowAnyException();
    }

    @Test
    void the_demonstration_may_use_it() {
        assertThatCode(() -> start(FILES, "demo")).doesNotThrowAnyException();
    }

    @Test
    void the_demonstration_may_not_touch_a_database_elsewhere() {
        assertThatThrownBy(() -> start(ELSEWHERE, "demo")).hasMessageContaining("not on this machine");
        assertThatCode(() -> start("jdbc:postgresql://localhost/demo", "demo")).doesNotThrowAnyException();
    }

    @Test
    void a_postgresql_anywhere_serves_real_cases() {
        assertThatCode(() -> start(ELSEWHERE)).doesNotThrowAnyException();
    }

    @Test
    void h2_in_files_that_acknowledges_before_it_writes_is_refused_also_in_the_demonstration() {
        assertThatThrownBy(() -> start("jdbc:h2:file:./data/practice-review", "demo"))
                .hasMessageContaining("WRITE_DELAY=0");
    }

    @Test
    void files_of_h2_that_several_processes_share_are_refused() {
        assertThatThrownBy(() -> start("jdbc:h2:file:./data/practice-review;WRITE_DELAY=0;auto_server=true", "demo"))
                .hasMessageContaining("one process");
    }

    @Test
    void the_operator_reads_a_message_and_no_stack_trace() {
        var refused = new StartRefused("Why not.", "What to do.");

        var analysis = new StartRefusedAnalyzer().analyze(new IllegalStateException(refused));

        assertThat(analysis.getDescription()).isEqualTo("Why not.");
        assertThat(analysis.getAction()).isEqualTo("What to do.");
    }

    private static void start(String url, String... profiles) {
        var environment = environment(url);
        environment.setActiveProfiles(profiles);
        new DatabaseAddressGuard(environment).check();
    }

    private static MockEnvironment environment(String url) {
        return new MockEnvironment().withProperty("spring.datasource.url", url);
    }
}
