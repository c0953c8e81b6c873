package org.practicereview.calculator;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.practicereview.guidance.Obligation;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Visitor;
import org.springframework.boot.test.web.server.LocalServerPort;

@IntegrationTest
class CalculatorPagesTest {

    @LocalServerPort
    int port;

    @Test
    void it_is_open_to_everybody_and_starts_no_session() {
        Response page = new Visitor(port).get("/calculator");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.header("Set-Cookie")).isNull();
        assertThat(page.asString())
                .contains("Deadline calculator", "Send the rapid review to the Panel", "Nothing that");
        assertThat(new Visitor(port).get("/").asString()).contains("href=\"/calculator\"");
    }

    @Test
    void it_asks_for_the_days_that_the_obligation_needs() {
        for (Obligation obligation : Obligation.values()) {
            assertThat(page("?obligation=" + obligation)).contains("Work out the date", "The one in force on that day");
        }
        assertThat(page("?obligation=NOTIFY"))
                .contains("Day the local authority became aware", "first known or suspected")
                .doesNotContain("There is a problem", "name=\"startedOn-day\"");
        assertThat(page("?obligation=NOTIFY_CHILD_DEATH")).contains("Time of that day");
        assertThat(page("?obligation=SEND_ADVANCE_COPIES")).contains("Day of this: publication");
    }

    @Test
    void the_answer_stands_on_the_page_with_the_reason_and_what_was_typed() {
        assertThat(
                        page(
                                "?obligation=NOTIFY&awareOn-day=20&awareOn-month=4&awareOn-year=2026&abuseSuspectedOn-day=&abuseSuspectedOn-month="
                                        + "&abuseSuspectedOn-year=&incidentOn-day=&doneOn-day=6&doneOn-month=5&doneOn-year=2026&edition="))
                .contains(
                        "27 April 2026",
                        "6 working days late",
                        "Why this date?",
                        "Saturday 25 April 2026 is not counted: weekend.",
                        "inherited from WT2023, not yet checked",
                        "value=\"2026\"");
        assertThat(
                        page(
                                "?obligation=KEEP_LOCAL_REPORT_AVAILABLE&startedOn-day=29&startedOn-month=2&startedOn-year=2024"))
                .contains("It must stay available until", "28 February 2025", "1 March 2025");
        assertThat(page("?obligation=SEND_RAPID_REVIEW&startedOn-day=6&startedOn-month=4&startedOn-year=2020"))
                .contains("Relaxed", "The date stays");
        assertThat(
                        page(
                                "?obligation=NOTIFY_CHILD_DEATH&startedOn-day=26&startedOn-month=10&startedOn-year=2024&time=10:00"))
                .contains("9am on 28 October 2024");
        assertThat(page("?obligation=SEND_RAPID_REVIEW&startedOn-day=6&startedOn-month=4&startedOn-year=2016"))
                .contains("There is no such limit under");
    }

    @Test
    void an_answer_can_be_linked_with_the_dates_as_machines_write_them() {
        assertThat(page("?obligation=NOTIFY&awareOn=2026-04-20&doneOn=2026-05-06"))
                .contains("27 April 2026", "6 working days late", "name=\"awareOn-day\"", "value=\"20\"");
        assertThat(page("?obligation=NOTIFY&awareOn=2026-02-31"))
                .contains("There is a problem", "href=\"#awareOn\"", "must be a real date", "value=\"31\"");
        assertThat(new Visitor(port)
                        .get("/adviser?harm=DIED&abuseOrNeglect=KNOWN&childStatus=NEITHER&awareOn=2026-04-20")
                        .asString())
                .contains("27 April 2026");
    }

    @Test
    void what_is_wrong_is_said_at_its_question() {
        assertThat(page("?obligation=LOST")).contains("There is a problem", "Choose what must be done");
        assertThat(page("?obligation=NOTIFY&awareOn-day=31&awareOn-month=2&awareOn-year=2026"))
                .contains("There is a problem", "href=\"#awareOn\"", "must be a real date");
        assertThat(page("?obligation=NOTIFY&awareOn-day=")).contains("Enter the day the local authority became aware");
    }

    private String page(String query) {
        Response page = new Visitor(port).get("/calculator" + query);
        assertThat(page.statusCode()).as(query).isEqualTo(200);
        return page.asString();
    }
}
