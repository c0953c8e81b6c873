package org.practicereview.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicereview.organisation.Role.DELEGATED_PARTNER_HEALTH;
import static org.practicereview.organisation.Role.DELEGATED_PARTNER_POLICE;
import static org.practicereview.organisation.Role.LOCAL_AUTHORITY_APPROVER;
import static org.practicereview.organisation.Role.LOCAL_AUTHORITY_NOTIFIER;

import io.restassured.response.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** A long form, filled in section by section by several people. */
@Tag("once")
@IntegrationTest
class SectionPagesTest {

    private static final String TELEPHONE = "telephone";
    private static final Pattern ENTRY = Pattern.compile("name=\"entryId\" value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    JdbcIndexedSessionRepository sessions;

    @Autowired
    Partnership partnership;

    @Autowired
    CaseWalk walk;

    private IncidentReference reference;
    private String page;
    private Visitor notifier;

    @BeforeEach
    void a_notification_to_prepare() {
        reference = walk.notifying();
        page = "/cases/" + reference + "/tasks/"
                + walk.task(reference, "Task_PrepareNotification").id();
        notifier = as(LOCAL_AUTHORITY_NOTIFIER);
    }

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
    void each_child_has_a_page_of_its_own() {
        assertThat(text(notifier, page + "/sections/children")).contains("Planted", "Add another child");
        String list = page + "/sections/children";
        saveAt(notifier, list + "/1", "identity", "UNBORN");
        assertThat(text(notifier, list)).contains("Child 2", "The child is not yet born");
        assertThat(text(notifier, list)).contains("Choose which child the notification is about");

        saveAt(notifier, list + "/0", "surname", "Planted", "indexChild", "true");
        assertThat(text(notifier, list)).doesNotContain("Choose which child the notification is about");

        assertThat(text(notifier, list + "/1/remove")).contains("Remove Child 2 from the notification?");
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
    void what_does_not_exist_is_not_found() {
        for (String path : new String[] {"/sections/nothing", "/sections/children/7", "/sections/notifier/0"}) {
            assertThat(notifier.get(page + path).statusCode()).as(path).isEqualTo(404);
        }
    }

    private Visitor as(Role role) {
        Person person = partnership.the(role);
        return new Visitor(port).signIn(sessions, person);
    }

    private void save(Visitor visitor, String section, String field, String answer) {
        saveAt(visitor, page + "/sections/" + section, field, answer);
    }

    private static void saveAt(Visitor visitor, String address, String... typed) {
        String version = Visitor.draftVersion(visitor.get(address));
        String[] form = new String[typed.length + 4];
        System.arraycopy(new String[] {"action", "continue", "draftVersion", version}, 0, form, 0, 4);
        System.arraycopy(typed, 0, form, 4, typed.length);
        assertThat(visitor.post(address, form).statusCode()).isEqualTo(302);
    }

    /** Sends what a page asks for, with what that page carries hidden. */
    private static Response post(Visitor visitor, String address, Response seen, String field, String answer) {
        Matcher entry = ENTRY.matcher(seen.asString());
        return visitor.post(
                address,
                "action",
                "continue",
                "draftVersion",
                Visitor.draftVersion(seen),
                "entryId",
                entry.find() ? entry.group(1) : "",
                field,
                answer);
    }

    private static void removeFirst(Visitor visitor, String list) {
        String version = Visitor.draftVersion(visitor.get(list + "/0/remove"));
        assertThat(visitor.post(list + "/0/remove", "draftVersion", version).statusCode())
                .isEqualTo(302);
    }

    private static String text(Visitor visitor, String path) {
        return visitor.get(path).then().statusCode(200).extract().asString();
    }
}
