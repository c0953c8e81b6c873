package org.practicereview.panel.conflict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.IncidentAreas;
import org.practicereview.casefile.LinkedArea;
import org.practicereview.casefile.LinkedAreas;
import org.practicereview.guidance.IncidentFacts.Residence;
import org.practicereview.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A member declares an interest in an area while a case comes to have to do with it, and neither is there yet. */
@IntegrationTest
class InterestsAtTheSameMomentTest extends PanelConflictSteps {

    private static final String FAMILY = "{'kind':'FAMILY','area':'%s'}";

    @Autowired
    Interests interests;

    @Autowired
    LinkedAreas linked;

    @Autowired
    CaseFiles files;

    @Autowired
    TransactionTemplate transaction;

    private final AtomicReference<CompletableFuture<Void>> second = new AtomicReference<>();
    private final AtomicReference<CaseFile> opened = new AtomicReference<>();

    @Test
    void a_case_that_is_being_opened_is_compared() {
        firstThenMeanwhile(() -> opened.set(examples.notified(area)), () -> declare(FAMILY));

        assertRecused();
    }

    @Test
    void an_interest_that_is_being_declared_is_compared() {
        firstThenMeanwhile(this::declareInThisTransaction, () -> opened.set(examples.notified(area)));

        assertRecused();
    }

    @Test
    void an_area_that_is_being_linked_is_compared() {
        opened.set(examples.notified(examples.area()));

        firstThenMeanwhile(() -> linked.link(opened.get(), area, LinkedArea.Why.RESIDENCE), () -> declare(FAMILY));

        assertRecused();
    }

    @Test
    void an_area_in_which_it_is_just_said_to_have_happened_is_compared() {
        opened.set(examples.notified(examples.area()));

        firstThenMeanwhile(
                () -> files.concerns(
                        files.lock(opened.get().reference()),
                        new IncidentAreas(area, null, null),
                        Residence.values()[0]),
                () -> declare(FAMILY));

        assertRecused();
    }

    private void declareInThisTransaction() {
        interests.declare(member, new DeclaredInterest(InterestKind.FAMILY, area, null, null, null, null, null));
    }

    /** The one is done and not committed when the other begins. */
    private void firstThenMeanwhile(Runnable first, Runnable meanwhile) {
        transaction.executeWithoutResult(status -> {
            first.run();
            second.set(CompletableFuture.runAsync(meanwhile));
            try {
                TimeUnit.MILLISECONDS.sleep(700);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(second.get()).succeedsWithin(60, TimeUnit.SECONDS);
    }

    private void assertRecused() {
        as(member).get("/api/v1/cases/" + opened.get().reference()).then().statusCode(404);
    }
}
