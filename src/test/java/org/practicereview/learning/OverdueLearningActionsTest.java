package org.practicereview.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.practicereview.organisation.Role;
import org.practicereview.testing.IntegrationTest;

/** Of an action whose day has passed its owner and the area are told, once for each day and owner (L17). */
@IntegrationTest
class OverdueLearningActionsTest extends LearningSteps {

    @Test
    void one_that_is_overdue_is_told_once_by_the_timer_of_the_model_and_listed() {
        anAction(Role.DELEGATED_PARTNER_HEALTH);
        morning(LocalDate.of(2026, 6, 30));
        assertThat(records.messages(reference, "LEARNING_ACTION_OVERDUE")).isEmpty();

        morning(LocalDate.of(2026, 7, 1));
        morning(LocalDate.of(2026, 7, 2));

        assertThat(records.messages(reference, "LEARNING_ACTION_OVERDUE"))
                .hasSize(2)
                .allSatisfy(told -> assertThat(told).endsWith("due on 2026-06-30"));
        assertThat(toldTo(Role.DELEGATED_PARTNER_HEALTH))
                .containsExactly("LEARNING_ACTION_GIVEN", "OWN_LEARNING_ACTION_OVERDUE");
        assertThat(page(Role.PARTNERSHIP_CHAIR, "/cases/" + reference)).contains("An action is overdue: see Learning.");
        manager()
                .get("/api/v1/learning/actions?overdue=true&owner=named&theme=CHILDS_VOICE&size=100")
                .then()
                .statusCode(200)
                .body("items.reference", hasItem(reference.value()))
                .body("items.overdue.unique()", contains(true));
        as(Role.DELEGATED_PARTNER_HEALTH)
                .get("/api/v1/learning/actions?mine=true&theme=NEGLECT")
                .then()
                .body("total", equalTo(0));
        manager()
                .accept("text/csv")
                .get("/api/v1/learning/actions/copy.csv?overdue=true")
                .then()
                .statusCode(200)
                .body(containsString(reference.value()));
        assertThat(page(Role.DELEGATED_PARTNER_HEALTH, "/work"))
                .contains("Also waiting for you", "due on 30 June 2026: overdue");
        assertThat(page(Role.DELEGATED_PARTNER_HEALTH, "/learning/actions?overdue=true&mine=true"))
                .contains("A named nurse calls", "Download them as a CSV file");
    }

    @Test
    void the_next_owner_of_one_that_is_overdue_is_told_so_too() {
        String action = anAction(Role.DELEGATED_PARTNER_HEALTH);
        morning(LocalDate.of(2026, 7, 1));
        with("\"1\"")
                .body(changed(Role.DELEGATED_PARTNER_POLICE, "2026-06-30", "The nurse has left"))
                .put(action)
                .then()
                .statusCode(200);

        morning(LocalDate.of(2026, 7, 2));
        morning(LocalDate.of(2026, 7, 3));

        assertThat(toldTo(Role.DELEGATED_PARTNER_POLICE))
                .containsExactly("LEARNING_ACTION_GIVEN", "OWN_LEARNING_ACTION_OVERDUE");
        assertThat(toldTo(Role.DELEGATED_PARTNER_HEALTH))
                .containsExactly("LEARNING_ACTION_GIVEN", "OWN_LEARNING_ACTION_OVERDUE");
    }

    @Test
    void one_that_is_open_again_after_its_day_is_told_again() {
        String action = anAction(Role.DELEGATED_PARTNER_HEALTH);
        morning(LocalDate.of(2026, 7, 1));
        act(Role.DELEGATED_PARTNER_HEALTH, action, "completion", EVIDENCE)
                .then()
                .statusCode(200);
        act(Role.PARTNERSHIP_BUSINESS_MANAGER, action, "reopening", "{'reason':'Only in the north'}")
                .then()
                .statusCode(200);

        morning(LocalDate.of(2026, 7, 2));

        assertThat(toldTo(Role.DELEGATED_PARTNER_HEALTH))
                .containsExactly(
                        "LEARNING_ACTION_GIVEN",
                        "LEARNING_ACTION_REOPENED",
                        "OWN_LEARNING_ACTION_OVERDUE",
                        "OWN_LEARNING_ACTION_OVERDUE");
        assertThat(records.messages(reference, "LEARNING_ACTION_OVERDUE")).hasSize(4);
    }

    @Test
    void another_word_in_one_that_is_overdue_tells_nobody_again() {
        String action = anAction(Role.DELEGATED_PARTNER_HEALTH);
        morning(LocalDate.of(2026, 7, 1));
        with("\"1\"")
                .body(changed(Role.DELEGATED_PARTNER_HEALTH, "2026-06-30", "").replace("nurse calls", "nurse rings"))
                .put(action)
                .then()
                .statusCode(200);

        morning(LocalDate.of(2026, 7, 2));

        assertThat(toldTo(Role.DELEGATED_PARTNER_HEALTH))
                .containsExactly("LEARNING_ACTION_GIVEN", "OWN_LEARNING_ACTION_OVERDUE");
        assertThat(records.messages(reference, "LEARNING_ACTION_OVERDUE")).hasSize(2);
    }
}
