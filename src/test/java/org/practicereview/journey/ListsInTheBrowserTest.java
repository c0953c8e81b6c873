package org.practicereview.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Role;
import org.practicereview.testing.BrowserTest;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Finding a case again, on a wide screen and on a telephone; and what is not there or not for one's eyes. */
@IntegrationTest
@BrowserTest
class ListsInTheBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    Partnership partnership;

    @Autowired
    ExampleCases examples;

    @Autowired
    KnownPasswords passwords;

    @Autowired
    CaseWalk walk;

    private final Inspection inspection = new Inspection();
    private String area;

    @BeforeEach
    void an_area_of_its_own() {
        area = examples.area();
    }

    @Test
    void cases_are_narrowed_and_leafed_through_and_the_address_keeps_both(Browser browser) {
        IntStream.range(0, 21).forEach(number -> examples.recorded(area));
        IncidentReference decided = walk.recordedIn(area);
        try (Visit visit = at(browser, 1280, "/cases")) {
            assertThat(visit.text()).contains("22 cases");
            visit.questions().write("Reference or place", "Example Street 5 %");
            visit.press("Find");
            assertThat(visit.text()).contains("21 cases");

            visit.follow("Page 2");
            assertThat(visit.path()).contains("text=Example", "page=2");
            assertThat(visit.page().locator("tbody tr").count()).isEqualTo(1);
            visit.page().reload();
            assertThat(visit.questions().answer("Reference or place")).isEqualTo("Example Street 5 %");

            visit.follow("Clear");
            visit.questions().write("Reference or place", decided.value());
            visit.press("Find").follow(decided.value());
            assertThat(visit.identity()).contains(decided.value(), "Deciding whether to notify");
        }
    }

    @Test
    void what_is_not_there_and_what_is_not_ours_looks_the_same_and_what_we_may_not_do_says_so(Browser browser) {
        IncidentReference elsewhere = walk.recordedIn(examples.area());
        area = Partnership.NORTHSHIRE;
        IncidentReference ours = walk.recorded();
        String task = walk.task(ours, "Task_DecideWhetherToNotify").id();
        try (Visit visit = at(browser, 1280, "/cases/SI-2026-9999")) {
            String nowhere = visit.text();
            assertThat(visit.heading()).isEqualTo("Page not found");
            assertThat(visit.open("/cases/" + elsewhere).text()).isEqualTo(nowhere);

            visit.open("/cases/" + ours + "/tasks/" + task);
            assertThat(visit.heading()).isEqualTo("You cannot do this");
        }
    }

    @Test
    void on_a_narrow_screen_nothing_has_to_be_scrolled_sideways(Browser browser) {
        IncidentReference reference = walk.recordedIn(area);
        String ours = "/cases/" + reference;
        try (Visit visit = at(browser, 320, ours)) {
            for (String path : new String[] {
                "/work",
                "/work?view=team",
                "/cases",
                "/incidents/new",
                ours,
                ours + "/timeline",
                ours + "/tasks",
                ours + "/decisions",
                ours + "/progress",
                "/accessibility",
                "/cookies",
                "/privacy"
            }) {
                visit.open(path);
                assertThat((int) visit.page().evaluate("document.scrollingElement.scrollWidth"))
                        .as(path)
                        .isLessThanOrEqualTo(320);
            }
        }
    }

    private Visit at(Browser browser, int width, String path) {
        return Visit.onScreen(browser, port, width, inspection)
                .open(path)
                .signIn(passwords.of(partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER, area)));
    }
}
