package org.practicereview.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.practicereview.testing.IntegrationTest;

/** Areas on the pages of the administration. */
@IntegrationTest
class AreaPagesTest extends AdministrationVisits {

    @Test
    void an_area_is_added_and_what_was_wrong_before_is_said_at_its_field() {
        String code = "P" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        visitor.get("/administration/areas/new").then().statusCode(200);
        visitor.post("/administration/areas/new", "code", code.toLowerCase(), "name", "Page " + code)
                .then()
                .statusCode(422)
                .body(containsString("href=\"#code\""))
                .body(containsString("value=\"Page " + code + "\""));

        Response added = visitor.post("/administration/areas/new", "code", code, "name", "Page " + code);

        assertThat(added.header("Location")).endsWith("/administration/areas");
        visitor.get("/administration/areas").then().body(containsString("Page " + code + " is added."));
        visitor.post("/administration/areas/new", "code", code, "name", "Another " + code)
                .then()
                .statusCode(422)
                .body(containsString("There is an area with this code already"));
    }

    @Test
    void the_start_of_the_new_arrangements_of_an_area_is_entered_on_its_page() {
        String path = "/administration/areas/" + examples.area() + "/arrangements";
        visitor.get(path).then().statusCode(200).body(containsString("29 September 2019"));
        visitor.post(
                        path,
                        "newArrangementsOn-day",
                        "30",
                        "newArrangementsOn-month",
                        "9",
                        "newArrangementsOn-year",
                        "2019")
                .then()
                .statusCode(422)
                .body(containsString("New arrangements began from 29 June 2018 to 29 September 2019"));

        visitor.post(
                path, "newArrangementsOn-day", "1", "newArrangementsOn-month", "4", "newArrangementsOn-year", "2019");

        visitor.get("/administration/areas").then().body(containsString("began on 1 April 2019."));
        visitor.get(path).then().body(containsString("value=\"2019\""));
    }

    @Test
    void whom_other_areas_ask_is_entered_on_its_page() {
        String path = "/administration/areas/" + examples.area() + "/contact";
        visitor.get(path).then().statusCode(200).body(containsString("Whom do other areas ask?"));
        visitor.post(path, "contact", "").then().statusCode(422).body(containsString("Enter whom other areas ask"));

        visitor.post(path, "contact", "mash@example.org");

        visitor.get("/administration/areas").then().body(containsString("mash@example.org"));
        visitor.get(path).then().body(containsString("value=\"mash@example.org\""));
    }
}
