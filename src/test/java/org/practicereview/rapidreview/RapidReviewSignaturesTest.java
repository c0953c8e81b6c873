package org.practicereview.rapidreview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.RuleRefusal;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Visitor;

/** The report of a rapid review: read, signed as it was read, sent (RR10, RR12, RR14, RR18). */
@IntegrationTest
class RapidReviewSignaturesTest extends ReportSteps {

    @Test
    void the_report_holds_its_parts_and_the_decision_criterion_by_criterion() {
        as(Role.DELEGATED_PARTNER_HEALTH)
                .get(address + "/latest")
                .then()
                .statusCode(200)
                .body("number", equalTo(1))
                .body("text.heading", hasItem("Key practice"))
                .body("text.find { it.heading == 'Decision' }.rows.value", hasItem("Nobody asked the school"));
        visit(Role.DELEGATED_PARTNER_HEALTH)
                .get("/cases/" + reference + "/rapid-review/report")
                .then()
                .statusCode(200)
                .body(containsString("A parent and a grandparent"), not(containsString("Take it back")));
        byte[] pdf = visit(Role.DELEGATED_PARTNER_HEALTH)
                .get("/cases/" + reference + "/rapid-review/report/1/copy.pdf")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }

    @Test
    void whoever_may_withdraw_the_notification_finds_the_way_from_the_report() {
        String way = "/cases/" + reference + "/withdrawals";

        visit(Role.LOCAL_AUTHORITY_APPROVER)
                .get("/cases/" + reference + "/rapid-review/report")
                .then()
                .body(containsString(way));
        visit(Role.DELEGATED_PARTNER_HEALTH)
                .get("/cases/" + reference + "/rapid-review/report")
                .then()
                .body(not(containsString(way)));
    }

    @Test
    void what_all_three_dissent_from_is_not_their_decision_and_is_not_sent() {
        Map.of(
                        Role.DELEGATED_PARTNER_LOCAL_AUTHORITY, "Task_SignForLocalAuthority",
                        Role.DELEGATED_PARTNER_HEALTH, "Task_SignForHealth",
                        Role.DELEGATED_PARTNER_POLICE, "Task_SignForPolice")
                .forEach((partner, step) -> {
                    walk.openReport(partnership.the(partner), reference);
                    walk.complete(partner, reference, step, SIGNATURE.replace("true", "false"));
                });

        assertThatThrownBy(() -> walk.sendRapidReview(reference, ""))
                .isInstanceOfSatisfying(
                        RuleRefusal.class, refused -> assertThat(refused.code()).isEqualTo("nobody-agrees"));
        walk.takeReportBack(reference);
        walk.decideOnRapidReview(reference);
        walk.writeRapidReviewReport(reference);
        walk.sign(reference);
        walk.sendRapidReview(reference, "");
    }

    @Test
    void to_agree_is_to_agree_with_what_was_decided() {
        walk.openReport(partnership.the(Role.DELEGATED_PARTNER_POLICE), reference);
        String other = SIGNATURE.replace("LOCAL_REVIEW", "NO_LOCAL_REVIEW");

        assertThatThrownBy(() -> walk.complete(Role.DELEGATED_PARTNER_POLICE, reference, "Task_SignForPolice", other))
                .isInstanceOfSatisfying(
                        InvalidAnswers.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting("pointer", "code")
                                .containsExactly(tuple("/agrees", "agrees-with-something-else")));
        walk.complete(Role.DELEGATED_PARTNER_POLICE, reference, "Task_SignForPolice", other.replace("true", "false"));
    }

    @Test
    void the_panel_reads_who_signed_what_and_the_dissent_of_one_of_them() {
        walk.openReport(partnership.the(Role.DELEGATED_PARTNER_POLICE), reference);
        String dissent = "{'recommendation':'NO_LOCAL_REVIEW','agrees':false,'reasons':'%s'}";
        assertThatThrownBy(() -> walk.complete(
                        Role.DELEGATED_PARTNER_POLICE,
                        reference,
                        "Task_SignForPolice",
                        dissent.formatted("Milltown learned it all")))
                .isInstanceOfSatisfying(
                        InvalidAnswers.class,
                        invalid ->
                                assertThat(invalid.errors().get(0).message()).contains("Address or place, “Milltown”"));
        walk.complete(
                Role.DELEGATED_PARTNER_POLICE, reference, "Task_SignForPolice", dissent.formatted("All is learned"));
        walk.sign(Role.DELEGATED_PARTNER_HEALTH, reference, "Task_SignForHealth");
        walk.sign(Role.DELEGATED_PARTNER_LOCAL_AUTHORITY, reference, "Task_SignForLocalAuthority");
        as(Role.LOCAL_AUTHORITY_APPROVER).get(address + "/latest").then().body("signatures", empty());
        walk.sendRapidReview(reference, "");

        as(Role.PANEL_MEMBER)
                .get(address + "/latest")
                .then()
                .body("signatures", hasSize(3))
                .body("signatures.find { !it.agrees }.partner.code", equalTo("DELEGATED_PARTNER_POLICE"))
                .body("signatures.find { !it.agrees }.recommendation", equalTo("No local review"))
                .body("signatures.find { !it.agrees }.reasons", equalTo("All is learned"));
        Visitor panel = visit(Role.PANEL_MEMBER);
        String page = "/cases/" + reference + "/rapid-review/report";
        assertThat(panel.get(page).asString())
                .contains("<h2 class=\"govuk-heading-m\">Signed</h2>", "Does not agree", "All is learned");
        assertThat(panel.get(page + "/copy.pdf").statusCode()).isEqualTo(200);
    }

    @Test
    void nobody_signs_a_text_that_they_have_not_opened() {
        assertThatThrownBy(
                        () -> walk.complete(Role.DELEGATED_PARTNER_HEALTH, reference, "Task_SignForHealth", SIGNATURE))
                .isInstanceOf(RuleRefusal.class)
                .hasMessageContaining("Open the report");

        walk.sign(Role.DELEGATED_PARTNER_HEALTH, reference, "Task_SignForHealth");
        assertThat(walk.openSteps(reference)).containsExactly("Task_SignForLocalAuthority", "Task_SignForPolice");
        // what the step says to open is there for machines, too
        String police =
                "/api/v1/tasks/" + walk.task(reference, "Task_SignForPolice").id();
        String opened = as(Role.DELEGATED_PARTNER_POLICE).get(police).path("beside.find { it.name == 'report' }.path");
        as(Role.DELEGATED_PARTNER_POLICE).get(opened).then().statusCode(200).body("number", equalTo(1));
    }

    @Test
    void the_panel_reads_it_once_it_was_sent_and_every_version_is_kept() {
        as(Role.PANEL_MEMBER).get(address + "/latest").then().statusCode(404);
        walk.takeReportBack(reference);
        walk.decideOnRapidReview(reference);
        walk.writeRapidReviewReport(reference);
        walk.sign(reference);
        walk.sendRapidReview(reference, "");

        as(Role.PANEL_MEMBER)
                .get(address + "/latest")
                .then()
                .statusCode(200)
                .body("number", equalTo(2), "sentAt", notNullValue());
        as(Role.PANEL_MEMBER).get(address + "/1").then().statusCode(404);
        as(Role.DELEGATED_PARTNER_POLICE)
                .get(address + "/1")
                .then()
                .statusCode(200)
                .body("sentAt", equalTo(null));
    }

    @Test
    void that_the_panel_agreed_to_a_later_day_is_kept_with_who_and_when() {
        walk.sign(reference);

        assertThatThrownBy(() -> send("{'panelAgreedBy':'The secretary'}")).isInstanceOf(InvalidAnswers.class);
        assertThatThrownBy(() -> send("{'panelAgreedOn':'2026-04-20'}")).isInstanceOf(InvalidAnswers.class);
        send("{'panelAgreedBy':'The secretary','panelAgreedOn':'2026-04-20'}");

        visit(Role.PARTNERSHIP_BUSINESS_MANAGER)
                .get("/cases/" + reference + "/decisions")
                .then()
                .body(containsString("The secretary"));
    }

    private void send(String answers) {
        walk.complete(Role.PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_SendRapidReview", answers);
    }
}
