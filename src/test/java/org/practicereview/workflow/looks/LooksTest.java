package org.practicereview.workflow.looks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.LookedAt;
import org.practicereview.casefile.Looks;
import org.practicereview.casefile.Matter;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.SessionRepository;

/** Who looked at a case, for those who answer for its area. */
@IntegrationTest
class LooksTest {

    @LocalServerPort
    int port;

    @Autowired
    SessionRepository<?> sessions;

    @Autowired
    ExampleCases examples;

    @Autowired
    CaseAccess access;

    @Autowired
    JdbcClient database;

    private String area;
    private CaseFile file;
    private Person manager;
    private Person approver;
    private Person ofsted;

    @BeforeEach
    void a_case_that_two_people_looked_at() {
        area = examples.area();
        file = examples.notified(area);
        manager = examples.person(area, Role.PARTNERSHIP_BUSINESS_MANAGER);
        approver = examples.person(area, Role.LOCAL_AUTHORITY_APPROVER);
        ofsted = examples.person(area, Role.OFSTED_READER);
        as(approver).get("/api/v1/cases/" + file.reference()).then().statusCode(200);
        as(ofsted).get("/api/v1/cases/" + file.reference()).then().statusCode(200);
    }

    @Test
    void the_looks_are_read_newest_first_and_reading_them_is_one() {
        looks(manager)
                .then()
                .statusCode(200)
                .body("items.what.code", contains("SUMMARY", "SUMMARY"))
                .body("items.personName", contains(ofsted.name(), approver.name()))
                .body("total", equalTo(2));

        looks(manager)
                .then()
                .body("items[0].what.code", equalTo("LOOKS"))
                .body("items[0].person", equalTo(manager.id().toString()))
                .body("total", equalTo(3));
    }

    @Test
    void those_who_answer_for_the_area_that_leads_read_them_and_for_nobody_else_they_exist() {
        String linked = examples.area();
        examples.linkArea(file, linked);
        String unknown = as(manager).get("/api/v1/cases/SI-2026-999999/looks").asString();

        for (Role role : Role.values()) {
            Response answer = looks(examples.person(area, role));
            if (Looks.READERS.contains(role)) {
                assertThat(answer.statusCode()).as(role.name()).isEqualTo(200);
            } else {
                assertThat(answer.statusCode()).as(role.name()).isEqualTo(404);
                assertThat(answer.asString()).as(role.name()).isEqualTo(unknown);
            }
        }
        assertThat(looks(examples.person(linked, Role.PARTNERSHIP_BUSINESS_MANAGER))
                        .statusCode())
                .isEqualTo(404);
        assertThat(looks(examples.person(examples.area(), Role.PARTNERSHIP_CHAIR))
                        .statusCode())
                .isEqualTo(404);
        Person elsewhere = examples.person(examples.area(), Role.PARTNERSHIP_BUSINESS_MANAGER);
        as(elsewhere)
                .get("/api/v1/cases/" + file.reference() + "/looks/copy.csv")
                .then()
                .statusCode(404);
    }

    @Test
    void they_are_narrowed_to_a_person_and_to_a_part() {
        note(approver, "document 3, version 2");

        narrowed("person", approver.id().toString())
                .body("items.what.label", contains("Document", "Summary with the children"))
                .body("items.which", contains("3, version 2", ""));
        narrowed("what", "document").body("items.personName", contains(approver.name()));
        narrowed("what", "panel_pack").body("items", hasSize(0));
        narrowed("person", "no id at all").body("items", hasSize(0));
        as(manager)
                .queryParam("what", "everything")
                .get(path())
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/what"));
        as(manager).queryParam("who", "x").get(path()).then().statusCode(422);
    }

    @Test
    void what_the_reader_may_not_read_is_not_told_by_a_look_at_it() {
        Person member = examples.person(area, Role.PANEL_MEMBER);
        access.noteReading(member, file, LookedAt.PANEL_PACK);
        access.noteReading(member, file, LookedAt.TASK, Matter.PANEL_DELIBERATION);
        access.noteReading(approver, file, LookedAt.TASK, Matter.NOTIFICATION_DRAFT);
        access.noteReading(member, file, LookedAt.NOTIFICATION_SENT);
        // who worked on the answer is not told either when that person has left the Panel
        database.sql("delete from person_role where person_id = :person")
                .param("person", member.id())
                .update();
        // an area elsewhere prepares a case about a child like this one
        note(examples.person(examples.area(), Role.LOCAL_AUTHORITY_NOTIFIER), "likely-match");

        looks(manager)
                .then()
                .body("items.what.code", contains("NOTIFICATION_SENT", "TASK", "SUMMARY", "SUMMARY"))
                .body("items[1].personName", equalTo(approver.name()))
                .body("total", equalTo(4));
        assertThat(copy("?what=panel_pack").lines()).hasSize(1);
    }

    @Test
    void of_a_national_review_the_area_is_not_told_who_read_what_is_prepared_for_publication() {
        access.noteReadingDocument(approver, file, 1, 1, Matter.PUBLICATION);
        access.noteReading(approver, file, LookedAt.TASK, Matter.PUBLICATION);
        access.noteReadingDocument(approver, file, 2, 1, Matter.REVIEW);
        looks(manager).then().body("total", equalTo(5));

        database.sql("update case_file set national = true where id = :case")
                .param("case", file.id())
                .update();

        narrowed("person", approver.id().toString()).body("items.which", contains("2, version 1", ""));
    }

    @Test
    void of_a_look_that_does_not_say_at_which_part_only_who_may_read_them_all_is_told() {
        note(approver, "document 3, version 2");
        note(approver, "task");
        note(approver, "notification");
        narrowed("person", approver.id().toString())
                .body("items.what.code", contains("NOTIFICATION_SENT", "DOCUMENT", "SUMMARY"));

        database.sql("update case_file set national = true where id = :case")
                .param("case", file.id())
                .update();

        narrowed("person", approver.id().toString()).body("items.what.code", contains("NOTIFICATION_SENT", "SUMMARY"));
    }

    @Test
    void a_copy_for_spreadsheets_holds_the_same() {
        note(approver, "agency return 4");

        assertThat(copy("").lines().toList()).hasSize(4).first().asString().contains("\"When\",\"Who\",\"Looked at\"");
        assertThat(copy("?person=" + approver.id()))
                .contains("\"" + approver.name() + "\",\"Return of an agency 4\"")
                .doesNotContain(ofsted.name());
    }

    @Test
    void a_copy_that_cannot_hold_them_all_says_so_in_its_last_row() {
        assertThat(copy("")).doesNotContain("left out");
        for (int looks = 2; looks <= Looks.MOST_COPIED; looks *= 2) {
            database.sql("""
                            insert into access_entry (at_time, person_id, case_id, what, matter)
                            select at_time, person_id, case_id, 'summary', 'CASE' from access_entry where case_id = :case""").param("case", file.id()).update();
        }

        assertThat(copy("").lines().toList())
                .hasSize(Looks.MOST_COPIED + 2)
                .last()
                .asString()
                .startsWith("\"Older looks are left out");
    }

    @Test
    void a_copy_of_what_cannot_be_asked_for_is_refused_on_the_page_too() {
        Visitor visitor = new Visitor(port).signIn(sessions, manager);
        String page = "/cases/" + file.reference() + "/looks/copy.csv";

        assertThat(visitor.get(page + "?person=&what=").statusCode()).isEqualTo(200);
        assertThat(visitor.get(page + "?what=everything").statusCode()).isEqualTo(422);
        assertThat(visitor.get(page + "?who=x").statusCode()).isEqualTo(422);
    }

    @Test
    void the_page_is_reached_from_the_case_and_says_who_looked() {
        Visitor visitor = new Visitor(port).signIn(sessions, manager);
        String page = "/cases/" + file.reference() + "/looks";

        assertThat(visitor.get("/cases/" + file.reference()).asString()).contains("href=\"" + page + "\"");
        assertThat(visitor.get(page).asString())
                .contains("Who looked at this case", ofsted.name(), approver.name(), "Summary with the children");
        assertThat(visitor.get(page + "?person=" + ofsted.id() + "&what=summary")
                        .asString())
                .contains(
                        "<strong>1</strong>",
                        "looks/copy.csv?person=" + ofsted.id() + "&amp;what=summary",
                        "value=\"" + ofsted.id() + "\" selected");
        assertThat(visitor.get(page + "?what=nothing").asString())
                .contains("<a href=\"#what\">Looked at must be one of the list</a>");
        assertThat(new Visitor(port)
                        .signIn(sessions, approver)
                        .get("/cases/" + file.reference())
                        .asString())
                .doesNotContain("/looks");
    }

    /** A part that people can ask for and that nobody notes would look as if nobody ever looked. */
    @Test
    void everything_that_can_be_asked_for_is_noted_somewhere() throws IOException {
        Pattern noting = Pattern.compile("access\\.noteReading\\([^;]*?LookedAt\\.([A-Z_]+)", Pattern.DOTALL);
        Set<LookedAt> noted = EnumSet.noneOf(LookedAt.class);
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source :
                    sources.filter(path -> path.toString().endsWith(".java")).toList()) {
                noting.matcher(Files.readString(source))
                        .results()
                        .map(found -> LookedAt.valueOf(found.group(1)))
                        .forEach(noted::add);
            }
        }

        // a document is noted with its version
        assertThat(noted).isEqualTo(EnumSet.complementOf(EnumSet.of(LookedAt.DOCUMENT)));
    }

    private ValidatableResponse narrowed(String parameter, String value) {
        return as(manager).queryParam(parameter, value).get(path()).then().statusCode(200);
    }

    private String copy(String query) {
        Response copy = as(manager).accept("text/csv").get(path() + "/copy.csv" + query);
        assertThat(copy.statusCode()).isEqualTo(200);
        assertThat(copy.contentType()).startsWith("text/csv");
        return copy.asString();
    }

    private Response looks(Person person) {
        return as(person).get(path());
    }

    private String path() {
        return "/api/v1/cases/" + file.reference() + "/looks";
    }

    private RequestSpecification as(Person person) {
        return RestAssured.given().port(port).auth().preemptive().oauth2(examples.token(person));
    }

    private void note(Person person, String what) {
        database.sql("""
                        insert into access_entry (at_time, person_id, case_id, what)
                        values (current_timestamp, :person, :case, :what)""")
                .param("person", person.id())
                .param("case", file.id())
                .param("what", what)
                .update();
    }
}
