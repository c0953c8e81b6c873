package org.practicereview.notification.authority.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.SameMoment;

/** The other area answers a proposal to take over a case once, or it lapses. */
@IntegrationTest
class AnsweredHandOversTest extends HandOverSteps {

    @Test
    void it_is_declined_with_a_reason_and_then_the_other_area_reads_it_no_longer() {
        IncidentReference reference = walk.recorded();
        propose(reference);

        answer(reference, "{\"answer\": \"DECLINED\"}")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/reason"));
        answer(reference, "{\"answer\": \"DECLINED\", \"reason\": \"It happened at Northport\"}")
                .then()
                .statusCode(200);

        as(asked).get(path(reference)).then().statusCode(404);
        as(asked).get("/api/v1/hand-overs").then().body("items.reference", not(hasItem(reference.value())));
        as(the(Role.LOCAL_AUTHORITY_NOTIFIER))
                .get(path(reference) + "/hand-overs")
                .then()
                .body("items[0].result.code", equalTo("DECLINED"))
                .body("items[0].answer", equalTo("It happened at Northport"));
        propose(reference).then().statusCode(201).body("number", equalTo(2));
    }

    @Test
    void an_area_that_is_linked_anyway_reads_on_after_declining() {
        IncidentReference reference = walk.recorded();
        examples.linkArea(walk.file(reference), Partnership.SOUTHSHIRE);
        propose(reference);

        answer(reference, "{\"answer\": \"DECLINED\", \"reason\": \"No\"}")
                .then()
                .statusCode(200);

        as(asked).get(path(reference)).then().statusCode(200);
    }

    @Test
    void whoever_asked_may_take_it_back_and_may_not_accept() {
        IncidentReference reference = walk.recorded();
        propose(reference);
        propose(reference).then().statusCode(409).body("code", equalTo("hand-over-proposed"));
        Person proposer = the(Role.LOCAL_AUTHORITY_NOTIFIER);

        answer(proposer, reference, ACCEPTED).then().statusCode(403);
        answer(proposer, reference, "{\"answer\": \"TAKEN_BACK\", \"reason\": \"A mistake\"}")
                .then()
                .statusCode(200);

        answer(reference, ACCEPTED).then().statusCode(404);
        answer(proposer, reference, ACCEPTED).then().statusCode(409).body("code", equalTo("hand-over-answered"));
        as(the(Role.LOCAL_AUTHORITY_APPROVER)).get(path(reference)).then().body("leadArea.code", equalTo("NORTHSHIRE"));
    }

    @Test
    void two_who_accept_at_the_same_moment_are_one_who_accepts() throws Exception {
        IncidentReference reference = walk.recorded();
        propose(reference);

        List<Throwable> thrown = SameMoment.of(
                () -> answer(reference, ACCEPTED).then().statusCode(200),
                () -> answer(reference, ACCEPTED).then().statusCode(200));

        assertThat(thrown.stream().filter(Objects::nonNull)).hasSize(1);
        assertThat(records.timeline(reference, "lead-area-changed")).hasSize(1);
        answer(reference, ACCEPTED).then().statusCode(409).body("code", equalTo("hand-over-answered"));
    }

    @Test
    void a_proposal_lapses_with_the_case_and_the_other_area_reads_it_no_longer() {
        IncidentReference reference = walk.recorded();
        propose(reference);
        walk.complete(
                Role.LOCAL_AUTHORITY_APPROVER,
                reference,
                "Task_DecideWhetherToNotify",
                "{'route':'NOT_NOTIFIED','reasons':'An accident'}");

        as(asked).get(path(reference)).then().statusCode(404);
        as(asked).get("/api/v1/hand-overs").then().body("items.reference", not(hasItem(reference.value())));
        answer(reference, ACCEPTED).then().statusCode(404);
        as(the(Role.LOCAL_AUTHORITY_NOTIFIER))
                .get(path(reference) + "/hand-overs")
                .then()
                .body("items[0].result.code", equalTo("LAPSED"))
                .body("items[0].endedBy", nullValue());
        answer(the(Role.LOCAL_AUTHORITY_APPROVER), reference, "{\"answer\": \"TAKEN_BACK\", \"reason\": \"Ended\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("hand-over-answered"));
        assertThat(records.timeline(reference, "hand-over-ended"))
                .containsExactly("Proposal that Southshire leads: lapsed, because the case ended");
        propose(reference).then().statusCode(409).body("code", equalTo("case-ended"));
    }

    @Test
    void nobody_lets_a_proposal_lapse_by_hand() {
        IncidentReference reference = walk.recorded();
        propose(reference);

        answer(reference, "{\"answer\": \"LAPSED\", \"reason\": \"?\"}").then().statusCode(403);
    }
}
