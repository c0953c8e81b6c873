package org.practicereview.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.practicereview.organisation.Role.LOCAL_AUTHORITY_NOTIFIER;

import io.restassured.response.Response;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;

/** A notification is filled in section by section. */
abstract class SectionSteps {

    static final Pattern ENTRY = Pattern.compile("name=\"entryId\" value=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Autowired
    JdbcIndexedSessionRepository sessions;

    @Autowired
    Partnership partnership;

    @Autowired
    CaseWalk walk;

    IncidentReference reference;
    String page;
    Visitor notifier;

    @BeforeEach
    void a_notification_to_prepare() {
        reference = walk.notifying();
        page = "/cases/" + reference + "/tasks/"
                + walk.task(reference, "Task_PrepareNotification").id();
        notifier = as(LOCAL_AUTHORITY_NOTIFIER);
    }

    Visitor as(Role role) {
        Person person = partnership.the(role);
        return new Visitor(port).signIn(sessions, person);
    }

    static void saveAt(Visitor visitor, String address, String... typed) {
        String version = Visitor.draftVersion(visitor.get(address));
        String[] form = new String[typed.length + 4];
        System.arraycopy(new String[] {"action", "continue", "draftVersion", version}, 0, form, 0, 4);
        System.arraycopy(typed, 0, form, 4, typed.length);
        assertThat(visitor.post(address, form).statusCode()).isEqualTo(302);
    }

    /** Sends what a page asks for, with what that page carries hidden. */
    static Response post(Visitor visitor, String address, Response seen, String field, String answer) {
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

    static String text(Visitor visitor, String path) {
        return visitor.get(path).then().statusCode(200).extract().asString();
    }
}
