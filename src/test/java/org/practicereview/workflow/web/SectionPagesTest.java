package org.practicereview.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicereview.organisation.Role.DELEGATED_PARTNER_HEALTH;
import static org.practicereview.organisation.Role.DELEGATED_PARTNER_POLICE;
import static org.practicereview.organisation.Role.LOCAL_AUTHORITY_APPROVER;

import io.restassured.response.Response;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.practicereview.organisation.Role;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Visitor;

/** A long form, filled in section by section by several people. */
@Tag("once")
@IntegrationTest
class SectionPagesTest extends SectionSteps {

    private static final String TELEPHONE = "telephone";

    @Test
    void the_list_of_sections_says_how_far_each_is() {
        assertThat(text(notifier, page)).contains("Not yet started", "To be checked", "Optional");

        save(notifier, "notifier", TELEPHONE, "01234 567890");

        assertThat(text(notifier, page)).contains("Completed", "Saved by");
    }

    @Test
    void three_partners_fill_it_in_and_the_local_authority_passes_it_on() {
        save(as(DELEGATED_PARTNER_HEALTH), "family", "family", "Known to the health visitor");
        save(as(DELEGATED_PARTNER_POLICE), "safety", "safetyActions", "Police protection");
        save(notifier, "notifier", TELEPHONE, "01234 567890");

        String checked = text(notifier, page + "/check");
        assertThat(checked).contains("Known to the health visitor", "Police protection", "01234 567890");
        String version = Visitor.draftVersion(notifier.get(page + "/check"));
        Response passedOn = notifier.post(page + "/check", "draftVersion", version);

        assertThat(passedOn.header("Location")).endsWith("/done");
        assertThat(walk.openSteps(reference)).containsExactly("Task_SendNotification");
    }

    @Test
    void whoever_only_approves_does_not_fill_it_in() {
        Visitor approver = as(LOCAL_AUTHORITY_APPROVER);

        assertThat(approver.get(page + "/sections/notifier").statusCode()).isEqualTo(403);
        assertThat(as(Role.PANEL_MEMBER).get(page + "/sections/notifier").statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_section_says_who_else_has_it_open_until_it_is_saved() {
        Visitor health = as(DELEGATED_PARTNER_HEALTH);
        health.get(page + "/sections/family");

        String who = partnership.the(DELEGATED_PARTNER_HEALTH).name();
        assertThat(text(notifier, page)).contains(who);
        assertThat(text(notifier, page + "/sections/family")).contains(who, "has this section open");

        save(health, "family", "family", "Saved");
        assertThat(text(notifier, page + "/sections/family")).doesNotContain("has this section open");
    }

    @Test
    void two_who_save_the_same_section_both_keep_their_words_and_other_sections_are_not_touched() {
        Visitor police = as(DELEGATED_PARTNER_POLICE);
        String seen = Visitor.draftVersion(police.get(page + "/sections/family"));
        save(notifier, "family", "family", "Mine came first");
        save(notifier, "notifier", TELEPHONE, "0111");

        Response second =
                police.post(page + "/sections/family", "action", "continue", "draftVersion", seen, "family", "Theirs");

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.asString())
                .contains("Somebody else has saved answers", "Mine came first", "Theirs")
                .contains("action=\"" + page + "/sections/family\"");
        assertThat(text(notifier, page + "/sections/notifier")).contains("0111");
    }

    /** Browsers and aids fill in what they know of the person (WCAG 1.3.5). */
    @Test
    void what_is_asked_of_the_person_who_answers_says_what_it_is() {
        Document form = Jsoup.parse(notifier.get(page + "/sections/notifier").asString());

        assertThat(form.select("#telephone[type=tel][autocomplete=tel][spellcheck=false]"))
                .hasSize(1);
        assertThat(form.select("#email[type=email][autocomplete=email][spellcheck=false]"))
                .hasSize(1);
        assertThat(form.select("#jobTitle[type=text][autocomplete=organization-title][spellcheck=true]"))
                .hasSize(1);
        assertThat(form.select("#otherContact").attr("autocomplete")).isEmpty();
    }

    @Test
    void what_is_wrong_is_kept_all_the_same_and_said_in_the_section_and_before_passing_on() {
        notifier.get(page);
        Response wrong = notifier.post(
                page + "/sections/notifier",
                "action",
                "continue",
                "draftVersion",
                "0",
                TELEPHONE,
                "",
                "email",
                "no address");

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.asString())
                .contains("Enter an e-mail address", "Enter a telephone number", "What you typed is saved");
        assertThat(text(notifier, page + "/sections/notifier")).contains("no address");
        assertThat(text(notifier, page)).contains("Incomplete");
        assertThat(text(notifier, page + "/check"))
                .contains(page + "/sections/notifier#email", page + "/sections/safety#safetyActions")
                .doesNotContain("Confirm and pass on");
    }

    @Test
    void the_second_of_two_clicks_finds_the_same_answers_saved() {
        String list = page + "/sections/children";
        Response opened = notifier.get(list + "/1");
        Response family = notifier.get(page + "/sections/family");

        for (int click = 0; click < 2; click++) {
            assertThat(post(notifier, list + "/1", opened, "surname", "Onlyonce")
                            .statusCode())
                    .isEqualTo(302);
            assertThat(post(notifier, page + "/sections/family", family, "family", "Told")
                            .statusCode())
                    .isEqualTo(302);
        }

        assertThat(text(notifier, list)).contains("Child 2").doesNotContain("Child 3");
        Visitor police = as(DELEGATED_PARTNER_POLICE);
        police.get(page);
        Response colleague = post(police, page + "/sections/family", family, "family", "Told");
        assertThat(colleague.statusCode()).isEqualTo(409);
    }

    @Test
    void the_second_click_on_passing_on_ends_where_the_first_did() {
        save(as(DELEGATED_PARTNER_POLICE), "safety", "safetyActions", "Police protection");
        save(notifier, "notifier", TELEPHONE, "01234 567890");
        String version = Visitor.draftVersion(notifier.get(page + "/check"));
        Visitor colleague = as(DELEGATED_PARTNER_POLICE);
        colleague.get(page);

        for (int click = 0; click < 2; click++) {
            assertThat(notifier.post(page + "/check", "draftVersion", version).header("Location"))
                    .endsWith("/done");
        }

        assertThat(colleague.post(page + "/check", "draftVersion", version).statusCode())
                .isEqualTo(409);
    }

    @Test
    void answers_that_a_colleague_changed_meanwhile_are_not_passed_on_unread_and_the_title_begins_with_it() {
        save(as(DELEGATED_PARTNER_POLICE), "safety", "safetyActions", "Police protection");
        save(notifier, "notifier", TELEPHONE, "01234 567890");
        Response check = notifier.get(page + "/check");
        assertThat(check.asString()).contains("<title>Check your answers, Prepare notification");
        save(as(DELEGATED_PARTNER_HEALTH), "family", "family", "Known to the health visitor");

        Response refused = notifier.post(page + "/check", "draftVersion", Visitor.draftVersion(check));

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.asString())
                .contains(
                        "<title>Error: Check your answers, Prepare notification",
                        "The answers have changed",
                        "Nothing was passed on",
                        "Known to the health visitor");
        assertThat(walk.openSteps(reference)).containsExactly("Task_PrepareNotification");
    }

    @Test
    void what_does_not_exist_is_not_found() {
        for (String path : new String[] {"/sections/nothing", "/sections/children/7", "/sections/notifier/0"}) {
            assertThat(notifier.get(page + path).statusCode()).as(path).isEqualTo(404);
        }
    }

    private void save(Visitor visitor, String section, String field, String answer) {
        saveAt(visitor, page + "/sections/" + section, field, answer);
    }
}
