package org.practicereview.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicereview.organisation.Role.DELEGATED_PARTNER_POLICE;

import io.restassured.response.Response;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Visitor;

/** Each child of a notification has a page of its own, whoever adds or removes another meanwhile. */
@Tag("once")
@IntegrationTest
class ChildPagesTest extends SectionSteps {

    @Test
    void each_child_has_a_page_of_its_own() {
        assertThat(text(notifier, page + "/sections/children")).contains("Planted", "Add another child");
        String list = page + "/sections/children";
        saveAt(notifier, list + "/1", "identity", "UNBORN");
        assertThat(text(notifier, list)).contains("Child 2", "The child is not yet born");
        assertThat(text(notifier, list)).contains("Choose the main child of the notification");

        saveAt(notifier, list + "/0", "surname", "Planted", "indexChild", "true");
        assertThat(text(notifier, list)).doesNotContain("Choose the main child of the notification");

        assertThat(text(notifier, list + "/1/remove")).contains("Remove Child 2?");
        String version = Visitor.draftVersion(notifier.get(list + "/1/remove"));
        notifier.post(list + "/1/remove", "draftVersion", version);
        assertThat(text(notifier, list)).contains("Child 2 is removed.").doesNotContain("The child is not yet born");
    }

    @Test
    void a_child_that_does_not_fit_is_said_on_its_own_page() {
        String child = page + "/sections/children/0";
        String version = Visitor.draftVersion(notifier.get(child));

        Response wrong = notifier.post(
                child,
                "action",
                "continue",
                "draftVersion",
                version,
                "identity",
                "UNBORN",
                "estimatedAge",
                "3",
                "surname",
                "\u05d3\u05d5\u05d3 O\u2019Neill \ud83d\ude42");

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.asString()).contains("Leave the age empty, or say that the child is born", "O\u2019Neill");
        assertThat(text(notifier, page + "/check")).contains("Child 1: Leave the age empty", child + "#estimatedAge");
    }

    @Test
    void two_who_add_a_child_at_once_both_have_theirs() {
        String list = page + "/sections/children";
        Visitor police = as(DELEGATED_PARTNER_POLICE);
        Response opened = police.get(list + "/1");
        saveAt(notifier, list + "/1", "surname", "Firstadded");

        Response second = post(police, list + "/1", opened, "surname", "Secondadded");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.asString()).contains("Secondadded").doesNotContain("Firstadded");
        Response kept = post(police, list + "/2", second, "surname", "Secondadded");

        assertThat(kept.statusCode()).isEqualTo(302);
        assertThat(text(notifier, list)).contains("Planted", "Firstadded", "Secondadded", "Child 3");
    }

    @Test
    void a_child_is_saved_as_itself_when_a_colleague_has_removed_one_before_it() {
        String list = page + "/sections/children";
        saveAt(notifier, list + "/1", "surname", "Stays");
        saveAt(notifier, list + "/2", "surname", "Edited");
        Response opened = notifier.get(list + "/2");
        removeFirst(as(DELEGATED_PARTNER_POLICE), list);

        Response moved = post(notifier, list + "/2", opened, "surname", "Edited again");
        assertThat(moved.statusCode()).isEqualTo(409);
        assertThat(moved.asString()).contains("Edited again", "action=\"" + list + "/1\"");
        post(notifier, list + "/1", moved, "surname", "Edited again");

        assertThat(text(notifier, list)).contains("Stays", "Edited again").doesNotContain("Planted", "Child 3");
    }

    @Test
    void a_child_that_a_colleague_has_removed_meanwhile_loses_no_word_and_harms_no_other() {
        String list = page + "/sections/children";
        saveAt(notifier, list + "/1", "surname", "Unharmed");
        Response opened = notifier.get(list + "/0");
        removeFirst(as(DELEGATED_PARTNER_POLICE), list);

        Response gone = post(notifier, list + "/0", opened, "surname", "Still typed");
        assertThat(gone.statusCode()).isEqualTo(409);
        assertThat(gone.asString()).contains("Still typed").doesNotContain("Unharmed");
        post(notifier, list + "/1", gone, "surname", "Still typed");

        assertThat(text(notifier, list)).contains("Unharmed", "Still typed");
    }

    @Test
    void what_was_typed_into_a_place_that_is_past_the_end_now_is_kept() {
        String list = page + "/sections/children";
        saveAt(notifier, list + "/1", "surname", "Second");
        saveAt(notifier, list + "/2", "surname", "Third");
        Response opened = notifier.get(list + "/3");
        removeFirst(as(DELEGATED_PARTNER_POLICE), list);
        removeFirst(as(DELEGATED_PARTNER_POLICE), list);

        Response past = post(notifier, list + "/3", opened, "surname", "Fourth");

        assertThat(past.statusCode()).isEqualTo(409);
        assertThat(past.asString()).contains("Fourth", "action=\"" + list + "/1\"");
    }

    private static void removeFirst(Visitor visitor, String list) {
        String version = Visitor.draftVersion(visitor.get(list + "/0/remove"));
        assertThat(visitor.post(list + "/0/remove", "draftVersion", version).statusCode())
                .isEqualTo(302);
    }
}
