package org.practicereview.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.learning.national.AreaRecommendations;
import org.practicereview.learning.national.AreaResponse;
import org.practicereview.learning.national.NationalRecommendations;
import org.practicereview.learning.national.NewNationalRecommendation;
import org.practicereview.learning.national.NewNationalRecommendation.Reach;
import org.practicereview.learning.national.NewNationalRecommendation.ReachedArea;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.review.national.CaseTakenIn;
import org.practicereview.review.national.CaseTakenIn.DecidedBy;
import org.practicereview.review.national.NationalReviewCases;
import org.practicereview.review.national.NationalReviews;
import org.practicereview.review.national.NewNationalReview;
import org.practicereview.review.national.ReportPublished;
import org.practicereview.review.national.lead.DecisionOnLead;
import org.practicereview.review.national.lead.LeadReviewers;
import org.practicereview.review.national.lead.RecommendedLead;
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

    @Autowired
    NationalReviews reviews;

    @Autowired
    NationalReviewCases cases;

    @Autowired
    LeadReviewers leads;

    @Autowired
    NationalRecommendations recommendations;

    @Autowired
    AreaRecommendations ofTheArea;

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

    /** Every page of them is looked at once, with something on it. */
    @Test
    void national_reviews_and_what_they_recommend_keep_nobody_out(Browser browser) {
        Person secretariat = partnership.the(Role.PANEL_SECRETARIAT);
        LocalDate today = LocalDate.of(2026, 4, 20);
        int review = reviews.record(secretariat, new NewNationalReview("Looked at", today, "It comes again"));
        IncidentReference reference = walk.localReviewDecided();
        List<DecidedBy> members = Stream.of(partnership.the(Role.PANEL_MEMBER), partnership.another(Role.PANEL_MEMBER))
                .map(member -> new DecidedBy(member.id().toString(), true))
                .toList();
        cases.takeIn(secretariat, review, new CaseTakenIn(reference.value(), today, "The same theme", members));
        Person lead = examples.person(Partnership.NORTHSHIRE, Role.REVIEWER);
        leads.recommend(secretariat, review, new RecommendedLead(lead.id().toString(), "Knows it", "All are ill"));
        leads.decide(secretariat, review, version -> {}, new DecisionOnLead(true, today));
        String page = "/national-reviews/" + review;
        look(
                browser,
                secretariat,
                "/national-reviews",
                page,
                page + "/correction",
                page + "/publication",
                page + "/lead",
                page + "/terms",
                page + "/cases/" + reference + "/ending");
        look(browser, lead, "/my-national-reviews", "/my-national-reviews/" + review);

        reviews.published(secretariat, review, new ReportPublished(today, null));
        recommendations.add(
                secretariat,
                review,
                new NewNationalRecommendation(
                        "Ask where the baby sleeps",
                        "Named nurse",
                        LocalDate.of(2027, 1, 31),
                        "Survey of 50 parents",
                        "INFANTS",
                        Reach.THESE_AREAS,
                        List.of(new ReachedArea(Partnership.NORTHSHIRE))));
        Person manager = partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER);
        AreaResponse accepted = new AreaResponse(AreaResponse.Response.ACCEPTED, "Wise", null);
        ofTheArea.answer(manager, review, 1, Partnership.NORTHSHIRE, version -> {}, accepted);
        String own = "/learning/national/" + review + "/1/" + Partnership.NORTHSHIRE;
        look(browser, secretariat, page + "/recommendations", page + "/recommendations/1/withdrawal");
        look(browser, manager, "/learning/national", own, own + "/actions");
        inspection.foundNothing();
    }

    private void look(Browser browser, Person person, String... paths) {
        try (Visit visit =
                Visit.inspected(browser, port, inspection).open("/work").signIn(passwords.of(person))) {
            Stream.of(paths)
                    .forEach(path -> assertThat(visit.open(path).heading()).isNotEqualTo("Page not found"));
        }
    }

    private Visit at(Browser browser, int width, String path) {
        return Visit.onScreen(browser, port, width, inspection)
                .open(path)
                .signIn(passwords.of(partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER, area)));
    }
}
