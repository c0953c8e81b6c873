package org.practicereview.workflow.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.CaseFile;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Visitor;
import org.practicereview.workflow.Tasks;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.session.SessionRepository;

/** The two lists of "My work" say in title, heading and caption which of them is read. */
@IntegrationTest
class WorkPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    ExampleCases examples;

    @Autowired
    Tasks tasks;

    private String area;
    private Person approver;
    private Visitor visitor;

    @BeforeEach
    void an_approver() {
        area = examples.area();
        approver = examples.person(area, Role.LOCAL_AUTHORITY_APPROVER);
        visitor = new Visitor(port).signIn(sessions, approver);
    }

    @Test
    void the_lists_are_told_apart_by_title_heading_and_caption() {
        CaseFile file = examples.recorded(area);
        tasks.claim(approver, examples.listedTask(file, Obligation.NOTIFY, Role.LOCAL_AUTHORITY_APPROVER), false);
        examples.listedTask(file, Obligation.NOTIFY, Role.LOCAL_AUTHORITY_APPROVER);

        String mine = page("mine");
        String team = page("team");

        assertThat(named("title", mine)).startsWith("Tasks you have taken, My work");
        assertThat(named("title", team)).startsWith("Tasks of your team, My work");
        assertThat(named("h2 class=\"govuk-heading-m\"", mine)).isEqualTo("Tasks you have taken");
        assertThat(named("h2 class=\"govuk-heading-m\"", team)).isEqualTo("Tasks of your team");
        assertThat(named("caption", mine)).startsWith("Tasks you have taken");
        assertThat(named("caption", team)).startsWith("Tasks of your team");
    }

    @Test
    void a_list_without_tasks_has_its_heading_too() {
        assertThat(page("mine")).contains("You have taken no tasks").doesNotContain("<caption");
        assertThat(named("h2 class=\"govuk-heading-m\"", page("mine"))).isEqualTo("Tasks you have taken");
        assertThat(named("h2 class=\"govuk-heading-m\"", page("team"))).isEqualTo("Tasks of your team");
    }

    private String page(String view) {
        return visitor.get("/work?view=" + view)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    /** What stands in the first such element. */
    private static String named(String element, String page) {
        Matcher found = Pattern.compile("<" + element + "[^>]*>([^<]*)<").matcher(page);
        assertThat(found.find()).as("the page has a " + element).isTrue();
        return found.group(1).strip();
    }
}
