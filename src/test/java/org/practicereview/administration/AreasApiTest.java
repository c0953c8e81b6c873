package org.practicereview.administration;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.practicereview.testing.IntegrationTest;

/** Areas through the API: added, with the start of their new arrangements and whom others ask. */
@IntegrationTest
class AreasApiTest extends AdministrationCalls {

    @Test
    void an_area_is_added_once_whatever_the_key_of_the_request() {
        String code = "X" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        var area = Map.of("code", code, "name", "Area of " + code);

        for (int i = 0; i < 2; i++) {
            ask().header("Idempotency-Key", "key " + code)
                    .body(area)
                    .post(API + "/areas")
                    .then()
                    .statusCode(201)
                    .header("Location", API + "/areas/" + code)
                    .body("code", equalTo(code));
        }

        ask().get(API + "/areas/" + code).then().statusCode(200).body("name", equalTo("Area of " + code));
        ask().get(API + "/areas").then().statusCode(200).body("items.code", hasItem(code));
        ask().body(area)
                .post(API + "/areas")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/name", "/code"))
                .body("errors.code", contains("taken", "taken"));
    }

    @Test
    void an_area_with_an_impossible_code_or_too_much_in_it_is_refused() {
        ask().body(Map.of("code", "north shire", "name", " ", "size", 3))
                .post(API + "/areas")
                .then()
                .statusCode(422)
                .body("errors.pointer", containsInAnyOrder("/code", "/name", "/size"));
        ask().body("[]").post(API + "/areas").then().statusCode(422);
        ask().body("{").post(API + "/areas").then().statusCode(400);
    }

    @Test
    void the_start_of_the_new_arrangements_of_an_area_is_entered_and_corrected() {
        String area = API + "/areas/" + examples.area();
        ask().get(area).then().statusCode(200).body("newArrangementsOn", nullValue());

        for (String day : List.of("2018-06-29", "2019-09-29")) {
            ask().body(Map.of("newArrangementsOn", day))
                    .put(area + "/arrangements")
                    .then()
                    .statusCode(200)
                    .body("newArrangementsOn", equalTo(day));
            ask().get(area).then().body("newArrangementsOn", equalTo(day));
        }
    }

    @Test
    void whom_other_areas_ask_is_entered_and_corrected_and_never_empty() {
        String area = API + "/areas/" + examples.area();
        ask().get(area).then().statusCode(200).body("contact", nullValue());

        for (String contact : List.of("020 7946 0000", "mash@example.org")) {
            ask().body(Map.of("contact", contact))
                    .put(area + "/contact")
                    .then()
                    .statusCode(200)
                    .body("contact", equalTo(contact));
        }
        ask().body(Map.of("contact", " "))
                .put(area + "/contact")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/contact"));
        ask().get(area).then().body("contact", equalTo("mash@example.org"));
        ask().body(Map.of("contact", "x"))
                .put(API + "/areas/NOWHERE/contact")
                .then()
                .statusCode(404);
    }

    @Test
    void new_arrangements_began_in_the_fifteen_months_that_were_given_for_it() {
        String area = API + "/areas/" + examples.area();
        for (String day : List.of("2018-06-28", "2019-09-30")) {
            ask().body(Map.of("newArrangementsOn", day))
                    .put(area + "/arrangements")
                    .then()
                    .statusCode(422)
                    .body("errors.pointer", contains("/newArrangementsOn"))
                    .body("errors.code", contains("out-of-range"));
        }
        ask().body(Map.of())
                .put(area + "/arrangements")
                .then()
                .statusCode(422)
                .body("errors.pointer", contains("/newArrangementsOn"));
        ask().body(Map.of("newArrangementsOn", "2019-04-01"))
                .put(API + "/areas/NOWHERE/arrangements")
                .then()
                .statusCode(404);
    }
}
