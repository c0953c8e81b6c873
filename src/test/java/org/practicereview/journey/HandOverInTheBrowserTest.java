package org.practicereview.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.BrowserTest;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.node.ObjectNode;

/** A case begun by the wrong authority is handed over at a browser: every page of it inspected. */
@IntegrationTest
@BrowserTest
class HandOverInTheBrowserTest {

    @LocalServerPort
    int port;

    @Autowired
    Partnership partnership;

    @Autowired
    KnownPasswords passwords;

    @Autowired
    CaseWalk walk;

    private final Inspection inspection = new Inspection();
    private Person notifier;
    private Person asked;
    private IncidentReference reference;

    @BeforeEach
    void the_wrong_area_recorded_it() {
        notifier = passwords.of(partnership.the(Role.LOCAL_AUTHORITY_NOTIFIER));
        asked = passwords.of(partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER, Partnership.SOUTHSHIRE));
        ObjectNode incident = (ObjectNode) walk.incident(Partnership.NORTHSHIRE);
        incident.put("areaOfIncident", Partnership.SOUTHSHIRE);
        reference = walk.recorded(Partnership.NORTHSHIRE, incident);
    }

    @Test
    void the_wrong_area_hands_over_and_the_right_one_accepts_and_says_who_reads_on(Browser browser) {
        try (Visit visit = Visit.inspected(browser, port, inspection)
                .open("/cases/" + reference)
                .signIn(notifier)) {
            assertThat(visit.text()).contains("Responsible is Southshire");
            visit.follow("Hand the case over to another area");
            visit.questions().write("Why?", "It happened at Southport");
            visit.press("Ask that area");
            assertThat(visit.text()).contains("The other area is asked.");
        }
        try (Visit visit =
                Visit.inspected(browser, port, inspection).open("/work").signIn(asked)) {
            visit.follow("Northshire asks Southshire to lead this case, " + reference);
            visit.press("Answer");
            assertThat(visit.text()).contains("Choose what you want to do");
            visit.questions().choose("What do you want to do?", "Accept: my area leads from now on");
            visit.press("Answer");

            assertThat(visit.identity()).contains("Southshire");
            visit.follow("See or correct the areas in this case");
            visit.follow("End this for Northshire");
            visit.questions().write("Why may it no longer read this case?", "It has nothing to do with it");
            visit.press("End access");
            visit.press("Give access again to Northshire");
            assertThat(visit.text()).contains("Northshire may read this case again.");
        }
    }
}
