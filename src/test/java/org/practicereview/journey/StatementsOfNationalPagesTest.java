package org.practicereview.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.practicereview.administration.log.Act;
import org.practicereview.administration.log.AdministrationLog;
import org.practicereview.calendar.England;
import org.practicereview.journey.CountedPages.Page;
import org.practicereview.learning.national.NationalRecommendations;
import org.practicereview.learning.national.NewNationalRecommendation;
import org.practicereview.learning.national.NewNationalRecommendation.Reach;
import org.practicereview.learning.national.NewNationalRecommendation.ReachedArea;
import org.practicereview.organisation.Grant;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.review.national.NationalReviews;
import org.practicereview.review.national.NewNationalReview;
import org.practicereview.review.national.ReportPublished;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.ExampleProcess;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Statements;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;
import org.springframework.transaction.support.TransactionTemplate;

/** The same as {@link StatementsOfPagesTest} of the pages of the Panel and of those who administer. */
@IntegrationTest
class StatementsOfNationalPagesTest {

    private static final int MORE = 12;

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    ManyRows rows;

    @Autowired
    Partnership partnership;

    @Autowired
    ExampleCases examples;

    @Autowired
    People people;

    @Autowired
    NationalReviews reviews;

    @Autowired
    NationalRecommendations recommendations;

    @Autowired
    AdministrationLog log;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ManagementService management;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Statements statements;

    @Autowired
    MutableClock clock;

    private final Map<Person, Visitor> visitors = new HashMap<>();

    @AfterEach
    void the_lists_of_others_are_short_again() {
        rows.clear();
    }

    @Test
    void pages_of_the_lists_of_a_panel_with_much_to_do() throws Exception {
        Person secretariat = partnership.the(Role.PANEL_SECRETARIAT);
        Person reviewer = rows.reviewer(1);
        moreForThePanel();

        assertNothingIsAskedForEachRow(
                () -> {
                    times(MORE, this::moreForThePanel);
                    rows.works(reviewer, MORE);
                },
                new Page(secretariat, "/panel/queue", "/cases/SI-"),
                new Page(secretariat, "/panel/interests", "Area A"),
                new Page(secretariat, "/reviewers", "/reviewers/"),
                new Page(secretariat, "/reviewers/workload", "/reviewers/"),
                new Page(secretariat, "/reviewers/" + reviewer.id(), "Example trust"),
                new Page(secretariat, "/pool-of-reviewers", "Person "));
    }

    @Test
    void pages_of_national_reviews_that_recommend_much_to_many() throws Exception {
        Person secretariat = partnership.the(Role.PANEL_SECRETARIAT);
        String area = examples.area();
        Person manager = examples.person(area, Role.PARTNERSHIP_BUSINESS_MANAGER);
        int review = nationalReview(secretariat);
        recommend(secretariat, review, area);

        assertNothingIsAskedForEachRow(
                () -> times(MORE, () -> {
                    nationalReview(secretariat);
                    recommend(secretariat, review, area, examples.area());
                }),
                new Page(secretariat, "/national-reviews", "/national-reviews/"),
                new Page(secretariat, "/national-reviews/" + review + "/recommendations", "Area A"),
                new Page(manager, "/learning/national", "/learning/national/"));
    }

    @Test
    void pages_of_the_administration_of_many() throws Exception {
        Person administrator = partnership.the(Role.ADMINISTRATOR);
        Person somebody = examples.person(examples.area(), Role.PARTNERSHIP_CHAIR);
        try (var example = ExampleProcess.deploy(
                repository,
                ExampleProcess.model(steps -> steps.serviceTask("Task_SendReminder")
                        .camundaAsyncBefore()
                        .camundaDelegateExpression("${aDelegateNobodyHasWritten}")))) {
            moreToAdminister(administrator, somebody);

            assertNothingIsAskedForEachRow(
                    () -> times(MORE, () -> moreToAdminister(administrator, somebody)),
                    new Page(administrator, "/administration/people", "/administration/people/"),
                    new Page(administrator, "/administration/people/" + somebody.id(), "/removal"),
                    new Page(administrator, "/administration/people/" + somebody.id(), "/revocation"),
                    new Page(administrator, "/administration/areas", "Area A"),
                    new Page(administrator, "/administration/log", "EXAMPLE"),
                    new Page(administrator, "/administration/tokens", "/revocation"),
                    new Page(administrator, "/administration/stuck-work", "name=\"step\""),
                    new Page(administrator, "/administration/stuck-work", "name=\"message\""));
        }
    }

    private void moreForThePanel() {
        rows.inTheQueue();
        rows.interest();
        rows.reviewer(1);
    }

    private int nationalReview(Person secretariat) {
        LocalDate today = England.today(clock);
        int review = reviews.record(secretariat, new NewNationalReview("Safe sleeping", today, "It comes again"));
        reviews.published(secretariat, review, new ReportPublished(today, null));
        return review;
    }

    private void recommend(Person secretariat, int review, String... areas) {
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
                        List.of(areas).stream().map(ReachedArea::new).toList()));
    }

    private void moreToAdminister(Person administrator, Person somebody) {
        rows.stuckMessage();
        stuckStep();
        transaction.executeWithoutResult(status -> {
            log.record(administrator, Act.AREA_ADDED, "EXAMPLE", "Example");
            people.grant(somebody.id(), new Grant(Role.PARTNERSHIP_CHAIR, examples.area()));
        });
        examples.token(somebody);
    }

    private void stuckStep() {
        String process = runtime.startProcessInstanceByKey(ExampleProcess.KEY, "SI-2026-9201")
                .getId();
        Job job = management.createJobQuery().processInstanceId(process).singleResult();
        // As it is after its last try
        management.setJobRetries(job.getId(), 0);
    }

    private static void times(int number, Runnable action) {
        for (int i = 0; i < number; i++) {
            action.run();
        }
    }

    private void assertNothingIsAskedForEachRow(Statements.Action more, Page... pages) throws Exception {
        assertThat(new CountedPages(statements, this::visitor).askedForEachRow(more, MORE, pages))
                .isEmpty();
    }

    private Visitor visitor(Person person) {
        return visitors.computeIfAbsent(person, who -> new Visitor(port).signIn(sessions, who));
    }
}
