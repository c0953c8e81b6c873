package org.practicereview.panel.conflict;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.Test;
import org.practicereview.organisation.Role;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.SessionRepository;

/** What the secretariat settled of a conflict of interest holds, whatever is found later (rule book, section 12). */
@IntegrationTest
class SettledConflictsTest extends PanelConflictSteps {

    @Autowired
    SessionRepository<?> sessions;

    @Test
    void what_the_secretariat_settled_is_not_brought_up_again_by_the_same_finding() {
        declare("{'kind':'FAMILY','area':'%s'}");
        String one = conflicts + "/" + member.id();
        as(Role.PANEL_SECRETARIAT)
                .body("{\"conflict\":false,\"reasons\":\"A cousin of long ago\"}")
                .put(one)
                .then()
                .statusCode(428);
        String tag = as(Role.PANEL_SECRETARIAT).get(one).getHeader("ETag");
        as(Role.PANEL_SECRETARIAT)
                .header("If-Match", tag)
                .body("{\"conflict\":false,\"reasons\":\"A cousin of long ago\"}")
                .put(one)
                .then()
                .statusCode(200)
                .body("verdict.code", equalTo("NONE"));
        as(Role.PANEL_SECRETARIAT)
                .header("If-Match", tag)
                .body("{\"conflict\":true,\"reasons\":\"Other\"}")
                .put(one)
                .then()
                .statusCode(412);

        declare("{'kind':'FAMILY','area':'%s','note':'Again'}");

        as(member).get("/api/v1/cases/" + reference).then().statusCode(200);
    }

    @Test
    void what_was_settled_does_not_come_back_after_something_else_was_found() {
        declare("{'kind':'FAMILY','area':'%s'}");
        settledAsNone();
        declare("{'kind':'EMPLOYMENT','area':'%s','agency':'The council','beginsOn':'2019-05-01'}");
        as(member).get("/api/v1/cases/" + reference).then().statusCode(404);
        settledAsNone();

        declare("{'kind':'FAMILY','area':'%s','note':'Again'}");

        as(member).get("/api/v1/cases/" + reference).then().statusCode(200);
    }

    @Test
    void what_is_found_of_a_recused_member_is_there_when_the_secretariat_settles() {
        declare("{'kind':'FAMILY','area':'%s'}");
        String one = conflicts + "/" + member.id();
        String before = as(Role.PANEL_SECRETARIAT).get(one).getHeader("ETag");

        declare("{'kind':'EMPLOYMENT','area':'%s','agency':'The council','beginsOn':'2019-05-01'}");

        as(Role.PANEL_SECRETARIAT)
                .get(one)
                .then()
                .body("verdict.code", equalTo("CONFLICT"))
                .body("findings.size()", equalTo(2))
                .body("findings[0]", equalTo("A family tie to an area of the case: " + area))
                .body("findings[1]", containsString("The council"));
        as(Role.PANEL_SECRETARIAT)
                .header("If-Match", before)
                .body("{\"conflict\":false,\"reasons\":\"A cousin of long ago\"}")
                .put(one)
                .then()
                .statusCode(412);
    }

    @Test
    void nobody_of_the_secretariat_settles_a_conflict_of_their_own() {
        member = examples.person(area, Role.PANEL_MEMBER, Role.PANEL_SECRETARIAT);
        declare("{'kind':'OTHER','area':'%s','note':'I wrote about it'}");
        String own = conflicts + "/" + member.id();
        String tag = as(member)
                .get(own)
                .then()
                .statusCode(200)
                .body("verdict.code", equalTo("ASK"))
                .extract()
                .header("ETag");
        String answers = "{\"conflict\":false,\"reasons\":\"I can judge that\"}";
        as(member)
                .header("If-Match", tag)
                .body(answers)
                .put(own)
                .then()
                .statusCode(422)
                .body("code", equalTo("own-conflict"));
        Visitor visitor = new Visitor(port).signIn(sessions, member);
        String page = conflicts.replace("/api/v1", "");
        visitor.get(page)
                .then()
                .statusCode(200)
                .body(containsString("Your own: somebody else of the secretariat settles it"));
        visitor.get(page + "/" + member.id()).then().statusCode(422);
        visitor.post(page + "/" + member.id(), "conflict", "false", "reasons", "I can judge that", "version", "0")
                .then()
                .statusCode(422);

        as(Role.PANEL_SECRETARIAT).get(own).then().body("verdict.code", equalTo("ASK"));
        as(Role.PANEL_SECRETARIAT)
                .header("If-Match", tag)
                .body(answers)
                .put(own)
                .then()
                .statusCode(200)
                .body("verdict.code", equalTo("NONE"));
    }

    private void settledAsNone() {
        String one = conflicts + "/" + member.id();
        as(Role.PANEL_SECRETARIAT)
                .header("If-Match", as(Role.PANEL_SECRETARIAT).get(one).getHeader("ETag"))
                .body("{\"conflict\":false,\"reasons\":\"Long ago\"}")
                .put(one)
                .then()
                .statusCode(200);
    }
}
