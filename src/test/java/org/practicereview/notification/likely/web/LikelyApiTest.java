package org.practicereview.notification.likely.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.CaseFile;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.SameMoment;
import org.springframework.beans.factory.annotation.Autowired;

/** Before a machine records an incident or sends a submission, cases that may be the same are named. */
@IntegrationTest
class LikelyApiTest extends LikelySteps {

    /** As many as {@code LikelyMatches} tells a person of in a day. */
    private static final int MOST_TOLD_OF = 20;

    @Autowired
    Clock clock;

    @Test
    void a_machine_asks_first_and_says_that_it_has_looked() {
        as(person)
                .body(incident())
                .post("/api/v1/incidents/matches")
                .then()
                .statusCode(200)
                .body("cases[0].reference", equalTo(there.value()))
                .body("cases[0].reasons.words", hasItem("Child 1 here, child 1 there: same last name"))
                .body("cases[0].reasons[0].ruleId", equalTo("F2"))
                .body("limited", equalTo(false));
        as(person)
                .body(incident())
                .post("/api/v1/cases")
                .then()
                .statusCode(409)
                .body("code", equalTo("likely-matches"))
                .body("detail", containsString("matches-seen=true"));
        assertThat(cases()).isEqualTo(1);

        as(person)
                .queryParam("matches-seen", true)
                .body(incident())
                .post("/api/v1/cases")
                .then()
                .statusCode(201);
        assertThat(cases()).isEqualTo(2);
    }

    @Test
    void what_is_no_yes_or_no_is_refused_before_anything_is_looked_for() {
        as(person)
                .queryParam("matches-seen", "perhaps")
                .body(incident())
                .post("/api/v1/cases")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/matches-seen"));
    }

    @Test
    void nobody_looks_in_an_area_of_others_or_without_the_right_to_record() {
        Person stranger = examples.person(examples.area(), Role.LOCAL_AUTHORITY_NOTIFIER);
        as(stranger)
                .body(incident())
                .post("/api/v1/incidents/matches")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/area"));
        as(examples.person(area, Role.PANEL_MEMBER))
                .body(incident())
                .post("/api/v1/incidents/matches")
                .then()
                .statusCode(403);
        assertThat(told(stranger)).isZero();
    }

    @Test
    void the_other_machine_that_looks_in_vain_is_told_of_nothing_and_its_probe_of_the_area_is_noted() {
        Person stranger = examples.person(examples.area(), Role.LOCAL_AUTHORITY_NOTIFIER);
        String elsewhere = incident()
                .replace(area, stranger.areas(Role.Reach.AREA).iterator().next());

        as(stranger)
                .body(elsewhere)
                .post("/api/v1/incidents/matches")
                .then()
                .statusCode(200)
                .body("cases", empty())
                .body("elsewhere.area", hasItem("Area " + area));
        assertThat(told(stranger)).isPositive();
    }

    @Test
    void a_submission_is_never_held_up_and_says_what_may_be_the_same() {
        as(person)
                .queryParam("dry-run", true)
                .body("{\"incident\":" + incident() + "}")
                .post("/api/v1/submissions")
                .then()
                .statusCode(200)
                .body("reference", nullValue())
                .body("likely.cases[0].reference", equalTo(there.value()));

        as(person)
                .body("{\"incident\":" + incident() + "}")
                .post("/api/v1/submissions")
                .then()
                .statusCode(201)
                .body("likely.cases", hasSize(1));

        assertThat(records.timeline(newest(), "likely-matches-not-seen")).hasSize(1);
    }

    @Test
    void a_submission_is_compared_by_the_children_of_its_notification_too() {
        String unknown = incident().replace(surname, "Nobody").replace("Testina", "Otto");
        String notification = """
                {"telephone": "01234 567890", "whatHappened": "Injuries", "safetyActions": "None yet",
                 "children": [{"forenames": "Testina", "surname": "%s"}]}""".formatted(surname);

        as(person)
                .queryParam("dry-run", true)
                .body("{\"incident\":%s,\"notification\":%s}".formatted(unknown, notification))
                .post("/api/v1/submissions")
                .then()
                .statusCode(200)
                .body("likely.cases[0].reasons.words", hasItem(containsString("same last name")));
    }

    @Test
    void two_dry_runs_at_the_same_moment_count_together_towards_what_a_person_is_told_of_in_a_day() throws Exception {
        Person stranger = examples.person(examples.area(), Role.LOCAL_AUTHORITY_NOTIFIER);
        String own = stranger.areas(Role.Reach.AREA).iterator().next();
        String other = surname.replace("Müller", "Schneider");
        as(person)
                .body(incident().replace(surname, other))
                .queryParam("matches-seen", true)
                .post("/api/v1/cases")
                .then()
                .statusCode(201);
        tellOfCases(stranger, MOST_TOLD_OF - 1);
        List<Integer> elsewhere = new CopyOnWriteArrayList<>();

        List<Throwable> thrown = SameMoment.of(
                () -> elsewhere.add(toldByDryRun(stranger, own, surname)),
                () -> elsewhere.add(toldByDryRun(stranger, own, other)));

        assertThat(thrown).containsOnlyNulls();
        assertThat(elsewhere).containsExactlyInAnyOrder(0, 1);
        assertThat(told(stranger)).isEqualTo(MOST_TOLD_OF);
    }

    private int toldByDryRun(Person who, String in, String surname) {
        return as(who).queryParam("dry-run", true)
                .body("{\"incident\":%s}"
                        .formatted(incident().replace(this.surname, surname).replace(area, in)))
                .post("/api/v1/submissions")
                .then()
                .statusCode(200)
                .extract()
                .path("likely.elsewhere.size()");
    }

    /** As if the person had been told of so many cases today. */
    private void tellOfCases(Person who, int cases) {
        for (int i = 0; i < cases; i++) {
            CaseFile file = examples.recorded(examples.area(), LocalDate.of(2026, 4, 18), "Milltown");
            examples.in(() -> database.sql("""
                            insert into access_entry (at_time, person_id, case_id, what)
                            values (:now, :person, :case, 'likely-match')""")
                    .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                    .param("person", who.id())
                    .param("case", file.id())
                    .update());
        }
    }
}
