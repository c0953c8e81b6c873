package org.practicereview.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Stage;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.review.national.CaseTakenOut;
import org.practicereview.review.national.NationalReviewCases;
import org.practicereview.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** While the report of a national review is published, something happens to a case of it. */
@IntegrationTest
class NationalReviewsAtTheSameMomentTest extends NationalReviewSteps {

    private static final String TODAY = "{\"publishedOn\":\"2026-04-20\"}";

    @Autowired
    CaseFiles caseFiles;

    @Autowired
    NationalReviewCases cases;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    private CompletableFuture<Void> takingIn;
    private CompletableFuture<Void> publishing;

    @Test
    void a_case_taken_in_meanwhile_ends_with_the_report_all_the_same() throws Exception {
        IncidentReference single = walk.panelAnswered("NATIONAL_REVIEW");
        decision(single);
        transaction.executeWithoutResult(status -> {
            caseFiles.lock(single);
            takingIn = meanwhile(() -> takeIn(single, 200));
            publishing = meanwhile(() -> published(TODAY, 200));
        });
        takingIn.get(60, TimeUnit.SECONDS);
        publishing.get(60, TimeUnit.SECONDS);

        assertThat(walk.file(single).stage()).isEqualTo(Stage.ACTIONS_OPEN);
        assertThat(records.timeline(single, "national-review-published")).hasSize(1);
        assertThat(records.timeline(single, "review-ended-with-national")).hasSize(1);
    }

    @Test
    void a_case_taken_out_meanwhile_hears_nothing_of_the_report_and_its_review_goes_on() throws Exception {
        IncidentReference local = walk.localReviewDecided();
        takeIn(local, 200);
        Person secretary = partnership.the(Role.PANEL_SECRETARIAT);
        int number = Integer.parseInt(review.substring(review.lastIndexOf('/') + 1));
        transaction.executeWithoutResult(status -> {
            cases.takeOut(secretary, number, local, new CaseTakenOut("Another theme"));
            publishing = meanwhile(() -> published(TODAY, 200));
        });
        publishing.get(60, TimeUnit.SECONDS);

        assertThat(records.timeline(local, "national-review-published")).isEmpty();
        assertThat(publication(local).isOpen()).isTrue();
    }

    /** Whoever takes a case out of another review holds it and waits for its own: on PostgreSQL neither would ever go on. */
    @Test
    void nobody_holds_the_review_of_one_case_and_waits_for_the_case() {
        IncidentReference single = walk.panelAnswered("NATIONAL_REVIEW");
        takeIn(single, 200);
        int own = database.sql("select number from national_review where of_case = :case")
                .param("case", walk.file(single).id())
                .query(Integer.class)
                .single();
        String address = "/api/v1/national-reviews/" + own + "/cases/" + single;
        transaction.executeWithoutResult(status -> {
            caseFiles.lock(single);
            assertThat(refusal(address + "/resumption"))
                    .succeedsWithin(Duration.ofSeconds(30))
                    .isEqualTo("nothing-to-resume");
            assertThat(refusal(address + "/ending"))
                    .succeedsWithin(Duration.ofSeconds(30))
                    .isEqualTo("nothing-to-end");
        });
    }

    private CompletableFuture<String> refusal(String address) {
        return CompletableFuture.supplyAsync(() -> as(Role.PANEL_SECRETARIAT)
                .body("{\"because\":\"It goes on\"}")
                .post(address)
                .then()
                .statusCode(409)
                .extract()
                .path("code"));
    }

    /** It has come as far as it can by itself when this returns. */
    private static CompletableFuture<Void> meanwhile(Runnable doing) {
        CompletableFuture<Void> begun = CompletableFuture.runAsync(doing);
        try {
            TimeUnit.MILLISECONDS.sleep(700);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return begun;
    }
}
