package org.practicereview.notification.likely.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Visitor;

/** Before an incident is recorded on the page, cases that may be the same are looked at. */
@IntegrationTest
class LikelyPagesTest extends LikelySteps {

    private static final Pattern KEY = Pattern.compile("name=\"_requestKey\" value=\"([^\"]+)\"");

    private static final Pattern TYPED =
            Pattern.compile("<input type=\"hidden\" name=\"([a-zA-Z0-9.\\[\\]-]+)\" value=\"([^\"]*)\"");

    @Test
    void the_page_shows_the_case_and_why_and_records_nothing_until_it_is_said_to_be_another_incident() {
        Response shown = send(notifier, "record");

        shown.then()
                .statusCode(409)
                .body(containsString("These cases may be the same incident"))
                .body(containsString("/cases/" + there))
                .body(containsString("Child 1 here, child 1 there: same last name"))
                .body(containsString("Same area, same day"));
        assertThat(cases()).isEqualTo(1);

        again(shown, "another").then().statusCode(302);

        assertThat(cases()).isEqualTo(2);
        assertThat(records.timeline(newest(), "likely-matches-seen")).hasSize(1);
    }

    @Test
    void what_was_typed_comes_back_to_be_changed() {
        again(send(notifier, "record"), "change")
                .then()
                .statusCode(200)
                .body(containsString("<h1 class=\"govuk-heading-l\">Record an incident</h1>"))
                .body(containsString("value=\"Milltown\""))
                .body(containsString(surname.replace("'", "&#39;")));
        assertThat(cases()).isEqualTo(1);
    }

    @Test
    void in_another_area_the_page_tells_of_the_area_only() {
        String other = examples.area();
        Person stranger = examples.person(other, Role.LOCAL_AUTHORITY_NOTIFIER);
        String mine = area;
        area = other;

        Response shown = send(new Visitor(port).signIn(sessions, stranger), "record");

        shown.then()
                .statusCode(409)
                .body(containsString("Area " + mine))
                .body(containsString("Ask the safeguarding partnership of that area."))
                .body(not(containsString(there.value())))
                .body(not(containsString("same last name")));
        assertThat(told(stranger)).isPositive();
    }

    private Response send(Visitor visitor, String action) {
        String key = keyOf(visitor.get("/incidents/new"));
        var incident = walk.incident(area);
        List<String> typed = new ArrayList<>(List.of("_requestKey", key, "area", area, "place", "Milltown"));
        for (String name : List.of("incidentOn", "awareOn", "abuseSuspectedOn")) {
            typed.addAll(date(name, incident.path(name).asString()));
        }
        typed.addAll(date("children[0].dateOfBirth", "2020-02-29"));
        typed.addAll(List.of("harm", "SERIOUSLY_HARMED", "abuseOrNeglect", "SUSPECTED", "childStatus", "NEITHER"));
        typed.addAll(List.of("summary", "Injuries that nobody can explain", "action", action));
        typed.addAll(List.of("children[0].forenames", "Testina", "children[0].surname", surname));
        return visitor.post("/incidents/new", typed.toArray(String[]::new));
    }

    /** Presses a button of the page that shows the matches: what was typed is in its hidden fields. */
    private Response again(Response shown, String action) {
        List<String> typed = new ArrayList<>(List.of("_requestKey", keyOf(shown), "action", action));
        Matcher hidden = TYPED.matcher(shown.asString());
        while (hidden.find()) {
            typed.addAll(List.of(hidden.group(1), hidden.group(2).replace("&#39;", "'")));
        }
        assertThat(typed).contains("Milltown", surname);
        return notifier.post("/incidents/new", typed.toArray(String[]::new));
    }

    private static List<String> date(String name, String day) {
        String[] parts = day.split("-");
        return List.of(name + "-day", parts[2], name + "-month", parts[1], name + "-year", parts[0]);
    }

    private static String keyOf(Response page) {
        Matcher key = KEY.matcher(page.asString());
        assertThat(key.find()).as("the form carries a key").isTrue();
        return key.group(1);
    }
}
