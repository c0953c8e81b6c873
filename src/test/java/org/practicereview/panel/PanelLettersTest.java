package org.practicereview.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.hash.Sha256;
import org.practicereview.organisation.Role;
import org.practicereview.panel.letter.LetterTemplates;
import org.practicereview.panel.letter.PanelLetter;
import org.practicereview.panel.letter.PanelLetters;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;

/** Each outcome of the Panel is told in a letter: begun from a template, read before it is sent, filed as it was (P5). */
@IntegrationTest
class PanelLettersTest {

    private static final String DECISION = "{'answer':'%s','decidedOn':'2026-04-20','reasons':'Considered'%s}";

    private static final String PANEL_THINKS = """
            ,'localCriteria':[{'criterion':'R11A','met':'YES','reasons':'R'},{'criterion':'R11B','met':'NO','reasons':'R'},
            {'criterion':'R11C','met':'NO','reasons':'R'}]""";

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    CaseWalk walk;

    @Autowired
    ExampleCases examples;

    @Autowired
    Partnership partnership;

    @Autowired
    LetterTemplates templates;

    @Autowired
    PanelLetters letters;

    @Autowired
    CaseRecords records;

    private IncidentReference reference;
    private String api;

    @BeforeEach
    void members_have_given_their_views() {
        reference = walk.rapidReviewSent();
        api = "/api/v1/cases/" + reference + "/panel/letters";
        walk.complete(Role.PANEL_SECRETARIAT, reference, "Task_TriageRapidReview", "{'urgent':false}");
        walk.giveView(reference, "AGREES_LOCAL_REVIEW");
        walk.giveView(partnership.another(Role.PANEL_MEMBER), reference, "AGREES_LOCAL_REVIEW");
    }

    @ParameterizedTest
    @EnumSource(PanelAnswer.class)
    void each_outcome_begins_with_a_letter_of_its_facts(PanelAnswer answer) {
        String letter = templates.letter(
                answer, reference, LocalDate.of(2026, 4, 20), "Because of {this}", LocalDate.of(2026, 4, 27));

        assertThat(letter)
                .contains(reference.value(), "20 April 2026", "Because of {this}", "The Panel")
                .doesNotContain("{reference}", "{decidedOn}", "{expectedOn}", "{reasons}");
        assertThat(letter.contains("27 April 2026")).isEqualTo(answer.asksThePartners());
    }

    @ParameterizedTest
    @EnumSource(PanelAnswer.class)
    void each_outcome_is_told_in_a_letter_that_the_partners_read(PanelAnswer answer) {
        decide(
                answer,
                (answer.asksThePartners() ? ",'expectedOn':'2026-04-27'" : "")
                        + (answer == PanelAnswer.ASKS_TO_RECONSIDER ? PANEL_THINKS : ""));

        as(Role.DELEGATED_PARTNER_POLICE, api)
                .then()
                .statusCode(200)
                .body("items.answer.code", contains(answer.name()));
        String text =
                as(Role.PARTNERSHIP_BUSINESS_MANAGER, api + "/1").jsonPath().getString("text");
        assertThat(text).startsWith("Dear safeguarding partners").contains("Considered", reference.value());
        as(Role.PARTNERSHIP_BUSINESS_MANAGER, api + "/1").then().body("hash", equalTo(Sha256.of(text)));
        assertThat(records.messages(
                        reference, answer == PanelAnswer.ASKS_FOR_INFORMATION ? "PANEL_ASKED" : "PANEL_ANSWERED"))
                .singleElement()
                .asString()
                .startsWith("SAFEGUARDING_PARTNERS");
    }

    @Test
    void a_letter_of_ones_own_is_sent_as_it_was_written() {
        decide(PanelAnswer.AGREES_LOCAL_REVIEW, ",'letter':'Dear colleagues, we agree.'");

        assertThat(letters.of(partnership.the(Role.DELEGATED_PARTNER_HEALTH), reference))
                .extracting(PanelLetter::text, PanelLetter::answer)
                .containsExactly(Tuple.tuple("Dear colleagues, we agree.", PanelAnswer.AGREES_LOCAL_REVIEW));
    }

    @Test
    void the_letter_for_another_outcome_is_not_sent_with_this_one() {
        String other =
                templates.letter(PanelAnswer.NATIONAL_REVIEW, reference, LocalDate.of(2026, 4, 20), "Considered", null);

        decide(PanelAnswer.AGREES_LOCAL_REVIEW, ",'letter':'" + other.replace("\n", "\\n") + "'");

        assertThat(letters.of(partnership.the(Role.DELEGATED_PARTNER_HEALTH), reference))
                .singleElement()
                .extracting(PanelLetter::text)
                .asString()
                .contains("agrees with you that there should be a local");
    }

    @ParameterizedTest(name = "{0} of {1} April: {2}")
    @CsvSource({"NATIONAL_REVIEW, 20, other-outcome", "AGREES_LOCAL_REVIEW, 17, other-day"})
    void a_letter_that_was_changed_and_tells_another_outcome_or_day_is_refused(
            PanelAnswer told, int day, String refusal) {
        String letter = templates.letter(told, reference, LocalDate.of(2026, 4, day), "As we wrote", null)
                + "\nPS: our regards";

        assertThatThrownBy(() ->
                        decide(PanelAnswer.AGREES_LOCAL_REVIEW, ",'letter':'" + letter.replace("\n", "\\n") + "'"))
                .isInstanceOfSatisfying(
                        InvalidAnswers.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting("pointer", "code")
                                .containsExactly(Tuple.tuple("/letter", refusal)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "We read of Testina.",
                "We read of Testinna.",
                "We read of TESTINA’s mother.",
                "We read of T.P.",
                "We read of a child born on 29 February 2020.",
                "We read of a child of Milltown.",
                "We read of a child of Hillside Primary School."
            })
    void a_letter_by_which_somebody_may_be_recognised_is_refused(String letter) {
        assertRefused(() -> decide(PanelAnswer.AGREES_LOCAL_REVIEW, ",'letter':'" + letter + "'"));
    }

    @Test
    void so_are_reasons_that_the_letter_takes_over() {
        assertRefused(() -> walk.complete(
                Role.PANEL_SECRETARIAT,
                reference,
                "Task_RecordPanelDecision",
                "{'answer':'AGREES_LOCAL_REVIEW','decidedOn':'2026-04-20','reasons':'Testinna was not asked'}"));
    }

    @ParameterizedTest
    @EnumSource(PanelAnswer.class)
    void of_a_letter_only_what_somebody_wrote_may_tell_who_it_was(PanelAnswer answer) {
        LocalDate decidedOn = LocalDate.of(2026, 4, 20);
        LocalDate expectedOn = LocalDate.of(2026, 4, 27);
        String letter = templates.letter(answer, reference, decidedOn, "Because of May\nand Will", expectedOn);

        assertThat(templates.written(letter, answer, reference, decidedOn, expectedOn))
                .isEqualTo("Because of May\nand Will");
    }

    private static void assertRefused(ThrowingCallable sending) {
        assertThatThrownBy(sending)
                .isInstanceOfSatisfying(
                        InvalidAnswers.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting("pointer", "code")
                                .containsExactly(Tuple.tuple("/letter", "anonymity")));
    }

    @Test
    void a_decision_without_reasons_is_refused_and_nothing_is_sent() {
        assertThatThrownBy(() -> walk.complete(
                        Role.PANEL_SECRETARIAT,
                        reference,
                        "Task_RecordPanelDecision",
                        "{'answer':'AGREES_LOCAL_REVIEW','decidedOn':'2026-04-20','reasons':' ','letter':'L'}"))
                .isInstanceOfSatisfying(
                        InvalidAnswers.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting("pointer")
                                .containsExactly("/reasons"));

        assertThat(letters.of(partnership.the(Role.PANEL_SECRETARIAT), reference))
                .isEmpty();
        assertThat(records.messages(reference, "PANEL_ANSWERED")).isEmpty();
    }

    @Test
    void who_may_not_read_the_answer_does_not_find_the_letters() {
        decide(PanelAnswer.AGREES_LOCAL_REVIEW, "");

        for (Role outside : List.of(Role.OFSTED_READER, Role.AGENCY_CONTRIBUTOR)) {
            as(outside, api).then().statusCode(404);
            as(outside, api + "/1").then().statusCode(404);
        }
        as(Role.PANEL_MEMBER, api + "/2").then().statusCode(404);
    }

    @Test
    void the_letter_is_read_on_the_check_page_before_it_is_sent_and_kept_as_page_and_pdf() {
        Visitor secretariat = visitor(Role.PANEL_SECRETARIAT);
        String task = "/cases/" + reference + "/tasks/"
                + walk.task(reference, "Task_RecordPanelDecision").id();
        secretariat.get(task).then().statusCode(200);
        assertThat(secretariat
                        .post(
                                task,
                                "action",
                                "continue",
                                "draftVersion",
                                "0",
                                "answer",
                                "AGREES_NO_LOCAL_REVIEW",
                                "decidedOn-day",
                                "20",
                                "decidedOn-month",
                                "4",
                                "decidedOn-year",
                                "2026",
                                "reasons",
                                "Known already")
                        .getHeader("Location"))
                .endsWith("/check");
        assertThat(secretariat.get(task + "/check").asString())
                .contains("no local child safeguarding practice review is needed", "Known already");

        decide(PanelAnswer.AGREES_NO_LOCAL_REVIEW, "");
        Visitor partner = visitor(Role.DELEGATED_PARTNER_HEALTH);
        assertThat(partner.get("/cases/" + reference).asString()).contains("Read the letters of the Panel");
        assertThat(partner.get("/cases/" + reference + "/panel/letters").asString())
                .contains("Letter 1", "Agrees that no local review is needed");
        assertThat(partner.get("/cases/" + reference + "/panel/letters/1").asString())
                .contains("Dear safeguarding partners", "Fingerprint of the text");
        partner.get("/cases/" + reference + "/panel/letters/1/copy.pdf")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .header("Content-Disposition", containsString("panel-letter-" + reference + "-1.pdf"));
    }

    private void decide(PanelAnswer answer, String more) {
        walk.complete(
                Role.PANEL_SECRETARIAT, reference, "Task_RecordPanelDecision", DECISION.formatted(answer.name(), more));
    }

    private Visitor visitor(Role role) {
        return new Visitor(port).signIn(sessions, partnership.the(role));
    }

    private Response as(Role role, String path) {
        return RestAssured.given()
                .port(port)
                .accept("application/json")
                .auth()
                .preemptive()
                .oauth2(examples.token(partnership.the(role)))
                .get(path);
    }
}
