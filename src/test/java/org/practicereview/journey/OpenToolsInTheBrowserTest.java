package org.practicereview.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.practicereview.testing.BrowserTest;
import org.practicereview.testing.IntegrationTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody who has not signed in asks where an incident goes, and what the rules are. */
@IntegrationTest
@BrowserTest
class OpenToolsInTheBrowserTest {

    @LocalServerPort
    int port;

    private final Inspection inspection = new Inspection();

    @Test
    void anybody_asks_where_an_incident_goes_and_reads_the_rules_behind_it(Browser browser) {
        try (Visit visit = Visit.inspected(browser, port, inspection).open("/")) {
            visit.open("/adviser").press("Show what the rules say");
            assertThat(visit.text()).contains("There is a problem");

            visit.questions()
                    .choose("What happened?", "A child died")
                    .choose("Is abuse or neglect known or suspected?", "Suspected")
                    .choose(
                            "Was the child looked after or a care leaver on the day of the harm?",
                            "Neither looked after nor a care leaver")
                    .date("When did the local authority become aware of it?", LocalDate.of(2026, 4, 20));
            visit.press("Show what the rules say");
            assertThat(visit.text()).contains("27 April 2026", "Who is told");
            assertThat(visit.path()).contains("harm=DIED");

            visit.open("/editions").follow("Compare two editions");
            visit.page().getByLabel("First edition").selectOption("WT2015");
            visit.page().getByLabel("Second edition").selectOption("WT2018");
            visit.press("Compare");
            assertThat(visit.text()).contains("Different", "The same");

            assertThat(visit.open("/pool-of-reviewers").heading()).isEqualTo("Pool of reviewers");

            visit.open("/rules");
            assertThat(visit.text()).contains("Not confirmed");
        }
        inspection.foundNothing();
    }
}
