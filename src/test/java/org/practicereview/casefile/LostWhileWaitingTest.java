package org.practicereview.casefile;

import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.NotFound;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.SomebodyWaits;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Whoever waits for a case and loses it meanwhile does not get it, by whatever right it was asked for. */
@IntegrationTest
class LostWhileWaitingTest {

    @Autowired
    CaseAccess access;

    @Autowired
    CaseWalk walk;

    @Autowired
    Partnership partnership;

    @Autowired
    ExampleCases examples;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionOperations transactions;

    private IncidentReference reference;
    private Person agency;

    @BeforeEach
    void a_case_whose_report_is_written() {
        reference = walk.reviewInProgress();
        walk.writeDraft(reference);
        agency = examples.person(Partnership.NORTHSHIRE, Role.AGENCY_CONTRIBUTOR);
    }

    @Test
    void a_linked_area_that_may_read_no_more() {
        String linked = examples.area();
        examples.linkArea(walk.file(reference), linked);
        Person reader = examples.person(linked, Role.PARTNERSHIP_CHAIR);

        lostWhileWaiting(
                () -> access.lock(reader, reference),
                "update case_area set ended_at = current_timestamp where case_id = :case and area_code = '" + linked
                        + "'");
    }

    @Test
    void an_agency_whose_request_is_withdrawn() {
        update("""
                insert into agency_request (case_id, number, area_code, agency, contact_name, email, person_id, about, due_on, state,
                    asked_by, asked_at, version)
                values (:case, 77, 'NORTHSHIRE', 'Hospital', 'Ward', 'ward@example.org', '%s', 'A child', date '2026-04-24', 'ASKED',
                    '%s', current_timestamp, 0)""".formatted(agency.id(), agency.id()));

        lostWhileWaiting(
                () -> access.lockAsked(agency, reference, 77),
                "update agency_request set state = 'WITHDRAWN' where case_id = :case and number = 77");
    }

    @Test
    void an_agency_whose_sections_are_withdrawn() {
        update("""
                insert into accuracy_check (case_id, number, draft, agency, person_id, sections, due_on, state, shared_by,
                    shared_at, version)
                values (:case, 77, 1, 'Hospital', '%s', '1', date '2026-04-24', 'SHARED', '%s', current_timestamp, 0)""".formatted(agency.id(), agency.id()));

        lostWhileWaiting(
                () -> access.lockShared(agency, reference, 77),
                "update accuracy_check set state = 'WITHDRAWN' where case_id = :case and number = 77");
    }

    @Test
    void a_reviewer_who_is_removed() {
        lostWhileWaiting(
                () -> access.lockAppointed(partnership.the(Role.REVIEWER), reference),
                "update review_appointment set ended_at = current_timestamp where case_id = :case");
    }

    /** One who has the case takes the right away from another who asked for it before, and waits. */
    private void lostWhileWaiting(Supplier<CaseFile> asked, String takenAway) {
        assertThatNoException().isThrownBy(() -> transactions.execute(status -> asked.get()));
        CompletableFuture<CaseFile> waiting = transactions.execute(status -> {
            database.sql("select id from case_file where id = :case for update")
                    .param("case", walk.file(reference).id())
                    .query(Long.class)
                    .single();
            CompletableFuture<CaseFile> other =
                    CompletableFuture.supplyAsync(() -> transactions.execute(theirs -> asked.get()));
            SomebodyWaits.until(database, other);
            update(takenAway);
            return other;
        });

        assertThatThrownBy(() -> waiting.get(30, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(NotFound.class);
    }

    private void update(String sql) {
        database.sql(sql).param("case", walk.file(reference).id()).update();
    }
}
