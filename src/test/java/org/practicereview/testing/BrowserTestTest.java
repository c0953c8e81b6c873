package org.practicereview.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BrowserTestTest {

    private static final Path DEBIAN = Path.of("/usr/bin/chromium");
    private static final Path WITHOUT_WINDOWS = Path.of("/usr/bin/chromium-headless-shell");
    private static final Path OWN = Path.of("/opt/chromium");

    @ParameterizedTest(name = "installed: {0}, CI set: {1} → {2}")
    @CsvSource({"true, false, RUN", "true, true, RUN", "false, false, SKIP", "false, true, FAIL"})
    void without_a_browser_tests_are_skipped_and_on_a_build_machine_they_fail(
            boolean installed, boolean ci, Chromium.Verdict expected) {
        Map<String, String> environment = ci ? Map.of("CI", "true") : Map.of();

        assertThat(Chromium.verdict(environment, path -> installed && path.equals(DEBIAN)))
                .isEqualTo(expected);
    }

    @Test
    void the_browser_named_in_the_environment_comes_first() {
        var environment = Map.of("CHROMIUM", OWN.toString());

        assertThat(Chromium.find(environment, path -> true)).contains(OWN);
        assertThat(Chromium.find(environment, DEBIAN::equals)).isEmpty();
        assertThat(Chromium.find(Map.of(), DEBIAN::equals)).contains(DEBIAN);
        assertThat(Chromium.find(Map.of(), path -> true)).contains(WITHOUT_WINDOWS);
    }

    @Test
    void a_skipped_test_says_why_and_a_failing_one_too() {
        assertThat(ChromiumExtension.settle(Chromium.Verdict.SKIP).isDisabled()).isTrue();
        assertThat(ChromiumExtension.settle(Chromium.Verdict.SKIP).getReason()).contains(ChromiumExtension.MISSING);
        assertThatThrownBy(() -> ChromiumExtension.settle(Chromium.Verdict.FAIL))
                .isInstanceOf(ExtensionConfigurationException.class)
                .hasMessageContaining("CHROMIUM");
    }

    @Test
    @BrowserTest
    void the_browser_shows_a_page(Browser browser) {
        try (Page page = browser.newPage()) {
            page.setContent("<h1>Practice Review</h1>");

            assertThat(page.locator("h1").textContent()).isEqualTo("Practice Review");
        }
    }
}
