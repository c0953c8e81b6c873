package org.practicereview.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;

@IntegrationTest
class CasePagesTest {

    private static final List<String> PARTS =
            List.of("", "/timeline", "/tasks", "/decisions", "/views", "/progress", "/proceedings");

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    Partnership partnership;

    @Autowired
    CaseWalk walk;

    @Autowired
    MutableClock clock;

    private IncidentReference notified;

    @BeforeEach
    void a_notified_case() {
        notified = walk.notified();
    }

    @Test
    void each_part_of_a_case_has_a_page_with_the_identity_of_the_case() {
        Visitor manager = visitor(Role.PARTNERSHIP_BUSINESS_MANAGER);
        for (String part : PARTS) {
            String page = page(manager, "/cases/" + notified + part);
            assertThat(page)
                    .contains(notified.value(), "Rapid review", "due in 15 working days", "aria-current=\"page\"");
        }
    }

    @Test
    void the_summary_says_each_date_with_its_rule() {
        assertThat(page(visitor(Role.LOCAL_AUTHORITY_APPROVER), "/cases/" + notified))
                .contains(
                        "Testina Planted",
                        "Milltown",
                        "15 working days",
                        "Send the rapid review to the Panel",
                        "Rule ",
                        "Working Together 2026 (inherited from WT2023, not yet checked)");
    }

    @Test
    void decisions_and_timeline_show_who_did_what_as_far_as_one_may_read_it() {
        assertThat(page(visitor(Role.LOCAL_AUTHORITY_APPROVER), "/cases/" + notified + "/decisions"))
                .contains("Prepare notification", "Test Local authority notifier", "01234 567890");
        assertThat(page(visitor(Role.PANEL_MEMBER), "/cases/" + notified + "/timeline"))
                .contains("Incident recorded");
        assertThat(page(visitor(Role.LOCAL_AUTHORITY_NOTIFIER), "/cases/" + notified + "/tasks"))
                .contains("Send notification")
                .doesNotContain("Gather agency returns");
    }

    @Test
    void where_the_case_is_stands_in_words_and_as_a_picture_also_of_the_process_it_is_in() {
        Visitor manager = visitor(Role.PARTNERSHIP_BUSINESS_MANAGER);
        assertThat(page(manager, "/cases/" + notified + "/progress"))
                .contains("progress?process=RapidReview", "The case is here", "progress/SeriousIncident.svg");
        assertThat(page(manager, "/cases/" + notified + "/progress?process=RapidReview"))
                .contains("Gather agency returns", "The case is here", "Coming");
        assertThat(page(manager, "/cases/" + notified + "/progress?process=Learning"))
                .contains("This part has not begun");
        assertThat(manager.get("/cases/" + notified + "/progress?process=Lost").statusCode())
                .isEqualTo(404);

        var picture = manager.get("/cases/" + notified + "/progress/RapidReview.svg");
        assertThat(picture.statusCode()).isEqualTo(200);
        assertThat(picture.contentType()).startsWith("image/svg+xml");
        assertThat(picture.header("Cache-Control")).contains("no-store");
        assertThat(picture.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(picture.asString()).startsWith("<svg").contains("Gather agency returns: you are here");
    }

    @Test
    void what_is_late_is_said_to_be_late_wherever_the_case_is_shown() {
        clock.advance(Duration.ofDays(40));
        Visitor manager = visitor(Role.PARTNERSHIP_BUSINESS_MANAGER);

        assertThat(page(manager, "/cases/" + notified)).contains("working days late");
        assertThat(page(manager, "/cases/" + notified + "/progress")).contains("The case is here, late");
        assertThat(page(manager, "/cases/" + notified + "/progress?process=RapidReview"))
                .contains("The case is here, late");
        assertThat(page(manager, "/cases?overdue=true&text=" + notified)).contains(notified.value());
        assertThat(page(manager, "/work?view=team")).contains("working days late");
    }

    @Test
    void a_case_one_may_not_see_is_told_like_one_that_does_not_exist() {
        Visitor stranger = new Visitor(port)
                .signIn(sessions, partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER, Partnership.SOUTHSHIRE));
        for (String part : PARTS) {
            var forbidden = stranger.get("/cases/" + notified + part);
            var unknown = stranger.get("/cases/SI-2026-999999" + part);
            assertThat(forbidden.statusCode()).isEqualTo(404);
            assertThat(forbidden.asString()).isEqualTo(unknown.asString());
        }
        assertThat(page(stranger, "/cases?text=" + notified)).doesNotContain(notified.value() + "</a>");
    }

    @Test
    void lists_say_when_they_are_empty_and_show_themselves_although_a_parameter_is_wrong() {
        Visitor administrator = visitor(Role.ADMINISTRATOR);
        assertThat(page(administrator, "/work")).contains("You have taken no tasks");
        assertThat(page(administrator, "/work?view=team")).contains("Nothing waits for your team");
        assertThat(page(administrator, "/cases")).contains("<strong>0</strong>");
        assertThat(page(visitor(Role.LOCAL_AUTHORITY_APPROVER), "/cases?page=0&stage=lost"))
                .contains("There is a problem", "Enter a whole number from 1", notified.value());
    }

    @Test
    void the_pages_of_a_list_keep_what_it_is_narrowed_to() {
        for (int i = 0; i < 20; i++) {
            walk.recorded();
        }
        assertThat(page(visitor(Role.LOCAL_AUTHORITY_APPROVER), "/cases?text=mill+%26&stage="))
                .contains("<strong>0</strong>");
        assertThat(page(visitor(Role.LOCAL_AUTHORITY_APPROVER), "/cases?text=milltown&state=open"))
                .contains("/cases?state=open&amp;text=milltown&amp;page=2");
    }

    private Visitor visitor(Role role) {
        Person person = partnership.the(role);
        return new Visitor(port).signIn(sessions, person);
    }

    private static String page(Visitor visitor, String path) {
        var page = visitor.get(path);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        return page.asString();
    }
}
