package org.practicereview.rapidreview.agency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.response.Response;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;

/** The pages on which agencies are asked, answer, and are checked. */
@IntegrationTest
class AgencyPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    Partnership partnership;

    @Autowired
    CaseWalk walk;

    @Autowired
    AgencyRequests requests;

    private Person person;
    private Person school;
    private Visitor manager;
    private IncidentReference reference;
    private String agencies;

    @BeforeEach
    void a_rapid_review_is_open() {
        reference = walk.notified();
        person = partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER);
        school = partnership.the(Role.AGENCY_CONTRIBUTOR);
        manager = new Visitor(port).signIn(sessions, person);
        agencies = "/cases/" + reference + "/rapid-review/agency-requests";
    }

    @Test
    void the_business_manager_asks_reads_sends_back_and_accepts() {
        assertThat(manager.get(agencies).asString()).contains("No agency has been asked yet");
        assertThat(manager.get(agencies + "/asking").asString())
                .contains(school.name(), "No account: I will make a link and send it");
        assertThat(asking("ask").getHeader("Location")).endsWith(agencies);
        assertThat(manager.get(agencies).asString()).contains("Milltown School", "5 May 2026", "Asked");

        Visitor agency = new Visitor(port).signIn(sessions, school);
        String mine = "/returns/" + reference + "/1";
        assertThat(agency.get("/returns").asString()).contains(reference + ", request 1");
        agency.get(mine);
        agency.post(mine, "involved", "false", "action", "continue", "draftVersion", "0");
        agency.get(mine + "/check");
        assertThat(agency.post(mine + "/check", "draftVersion", "1").asString()).contains("Your return was sent");

        assertThat(manager.get(agencies + "/1").asString()).contains("Return 1", "Accept the");
        assertThat(manager.get(agencies + "/1/correction").asString()).contains(">Send the return back</h1>");
        String version = "" + requests.one(person, reference, 1).version();
        manager.post(agencies + "/1/correction", "reasons", "Ask the head teacher", "version", version);
        assertThat(agency.get(mine).asString()).contains("Sent back to you for correction", "Ask the head teacher");

        agency.post(mine, "involved", "false", "learning", "None", "action", "continue", "draftVersion", "0");
        agency.post(mine + "/check", "draftVersion", "1");
        manager.get(agencies + "/1");
        version = "" + requests.one(person, reference, 1).version();
        assertThat(manager.post(agencies + "/1/acceptance", "version", version).statusCode())
                .isEqualTo(302);
        assertThat(manager.get(agencies + "/1").asString()).contains("Accepted.", "Return 2");
    }

    @Test
    void whoever_asks_a_contact_without_an_account_is_told_to_make_and_send_a_link() {
        manager.get(agencies + "/asking");
        asking("ask");
        assertThat(manager.get(agencies).asString())
                .contains("The agencies are asked.")
                .doesNotContain("make and send a link", "Needs a link");

        manager.get(agencies + "/asking");
        asking("ask", "Milltown Nursery", "");
        assertThat(manager.get(agencies).asString())
                .contains("Now make and send a link to each contact without an account.", "Needs a link");

        manager.post(agencies + "/2/link", "version", "1");
        assertThat(manager.get(agencies).asString()).doesNotContain("Needs a link");

        manager.post(agencies + "/2/link/revocation");
        assertThat(manager.get(agencies).asString()).contains("Needs a link");
    }

    @Test
    void an_entry_more_keeps_what_was_typed_and_asks_nobody() {
        manager.get(agencies + "/asking");

        assertThat(asking("add:agencies").asString()).contains("Agency 2", "Milltown School");

        assertThat(requests.of(person, reference)).isEmpty();
    }

    @Test
    void a_day_that_cannot_be_and_a_colleague_who_was_faster_are_said_on_the_page() {
        manager.get(agencies + "/asking");
        asking("ask");
        String page = agencies + "/1/due-day";
        manager.get(page);

        assertThat(due(page, "9", "1").then().statusCode(422).extract().asString())
                .contains("Enter a working day", "Holidays");
        assertThat(due(page, "7", "1").statusCode()).isEqualTo(302);
        assertThat(due(page, "8", "1").then().statusCode(409).extract().asString())
                .contains("Somebody else has changed this request");
    }

    /** Otherwise what was corrected would overwrite the change of somebody of whom nobody was told. */
    @Test
    void a_page_out_of_date_stays_so_while_what_is_wrong_with_it_is_corrected() {
        manager.get(agencies + "/asking");
        asking("ask");
        String page = agencies + "/1/due-day";
        String opened = Visitor.version(manager.get(page));
        assertThat(due(page, "7", opened).statusCode()).isEqualTo(302);

        Response wrong = due(page, "", opened);
        assertThat(wrong.then().statusCode(422).extract().asString()).contains("There is a problem", "Holidays");
        Response told = due(page, "8", Visitor.version(wrong));

        assertThat(told.then().statusCode(409).extract().asString())
                .contains("Somebody else has changed this request", "Holidays");
        assertThat(due(page, "8", Visitor.version(told)).statusCode()).isEqualTo(302);
    }

    @Test
    void an_entry_more_does_not_bring_a_return_up_to_date_that_a_colleague_has_saved() {
        manager.get(agencies + "/asking");
        asking("ask");
        Visitor agency = new Visitor(port).signIn(sessions, school);
        String mine = "/returns/" + reference + "/1";
        String opened = Visitor.draftVersion(agency.get(mine));
        agency.post(mine, "involvement", "Taught the child", "action", "save", "draftVersion", opened);

        Response more = agency.post(mine, "involvement", "Knew her", "action", "add:keyEvents", "draftVersion", opened);

        String[] again = {"involvement", "Knew her", "action", "save", "draftVersion", Visitor.draftVersion(more)};
        assertThat(agency.post(mine, again).then().statusCode(409).extract().asString())
                .contains("Somebody else has saved", "Knew her");
    }

    @Test
    void going_on_without_a_return_that_is_missing_needs_a_reason() {
        manager.get(agencies + "/asking");
        asking("ask");
        String gathered = "{'agencies':[{'agency':'Police','involvement':'None'}],'safetyActions':'None needed'%s}";

        assertThatThrownBy(() -> walk.complete(
                        Role.PARTNERSHIP_BUSINESS_MANAGER,
                        reference,
                        "Task_GatherAgencyReturns",
                        gathered.formatted("")))
                .isInstanceOf(InvalidAnswers.class);
        walk.complete(
                Role.PARTNERSHIP_BUSINESS_MANAGER,
                reference,
                "Task_GatherAgencyReturns",
                gathered.formatted(",'goingOnWithout':'The school is closed until June'"));
        assertThat(walk.openSteps(reference)).contains("Task_HoldRapidReviewMeeting");
    }

    private Response asking(String action) {
        return asking(action, "Milltown School", school.id().toString());
    }

    private Response asking(String action, String agency, String account) {
        return manager.post(
                agencies + "/asking",
                "about",
                "A girl of six",
                "agencies[0].agency",
                agency,
                "agencies[0].contactName",
                "Ada Contact",
                "agencies[0].email",
                "ada@school.example",
                "agencies[0].account",
                account,
                "action",
                action);
    }

    private Response due(String page, String day, String version) {
        return manager.post(
                page, "on-day", day, "on-month", "5", "on-year", "2026", "reason", "Holidays", "version", version);
    }
}
