package org.practicereview.calculator;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicereview.testing.IntegrationTest;

/** What the calculator cannot answer it names, with what it accepts. */
@Tag("once")
@IntegrationTest
class RefusedCalculationsTest extends CalculatorCalls {

    @ParameterizedTest(name = "{0} {1} {2}: {3} {4}")
    @CsvSource({
        "NOTIFY, awareOn, 2026-02-30, /awareOn, not-a-date",
        "NOTIFY, awareOn, 2012-12-31, /awareOn, too-early",
        "NOTIFY, awareOn, 2099-01-01, /awareOn, too-late",
        "NOTIFY, awareOn, yesterday, /awareOn, not-a-date",
        "NOTIFY, incidentOn, 2026-04-01, /awareOn, required",
        "SEND_RAPID_REVIEW, awareOn, 2026-04-01, /awareOn, not-asked",
        "SEND_RAPID_REVIEW, doneOn, 2026-04-01, /startedOn, required",
        "SEND_RAPID_REVIEW, startedOn, 2013-04-14, /startedOn, too-early",
        "SEND_RAPID_REVIEW, wrong, 2013-04-14, /wrong, unknown-field",
        "NOTHING, startedOn, 2026-04-01, /obligation, not-a-choice",
    })
    void what_cannot_be_accepted_is_named(String obligation, String field, String value, String pointer, String code) {
        refused(pointer, code, "obligation", obligation, field, value);
    }

    @ParameterizedTest(name = "{0} of {1} under {2}")
    @CsvSource({
        "START_NEW_ARRANGEMENTS, 2018-06-30, ",
        "START_NEW_ARRANGEMENTS, 2024-03-20, WT2018",
        "PUBLISH_NEW_ARRANGEMENTS, 2019-06-29, ",
        "FINISH_OPEN_SERIOUS_CASE_REVIEWS, 2019-09-30, ",
        "FINISH_OPEN_CHILD_DEATH_REVIEWS, 2018-06-28, WT2018",
    })
    void no_other_day_starts_what_belongs_to_that_change(String obligation, String startedOn, String edition) {
        if (edition == null) {
            refused("/startedOn", "outside-the-change", "obligation", obligation, "startedOn", startedOn);
        } else {
            refused(
                    "/startedOn",
                    "outside-the-change",
                    "obligation",
                    obligation,
                    "startedOn",
                    startedOn,
                    "edition",
                    edition);
        }
    }

    @Test
    void dates_that_contradict_each_other_are_named() {
        refused(
                "/awareOn",
                "before-incident",
                "obligation",
                "NOTIFY",
                "incidentOn",
                "2026-04-20",
                "awareOn",
                "2026-04-19");
        refused("/doneOn", "before-start", "obligation", "NOTIFY", "awareOn", "2026-04-20", "doneOn", "2026-04-19");
        refused("/startedOn", "ambiguous", "obligation", "NOTIFY", "awareOn", "2026-04-20", "startedOn", "2026-04-20");
        refused("/edition", "not-a-choice", "obligation", "NOTIFY", "awareOn", "2026-04-20", "edition", "WT1999");
    }

    @Test
    void a_parameter_given_twice_is_named_whatever_is_asked() {
        refused("/awareOn", "repeated", "obligation", "NOTIFY", "awareOn", "2026-04-20", "awareOn", "2026-04-21");
        refused("/obligation", "repeated", "obligation", "NOTIFY", "obligation", "NOTIFY", "awareOn", "2026-04-20");
        for (String path : List.of("/api/v1/calculator/limits", "/api/v1/adviser/route", "/api/v1/rules")) {
            get(path, "edition", "WT2015", "edition", "WT2018")
                    .statusCode(422)
                    .body("errors.pointer", contains("/edition"))
                    .body("errors.code", contains("repeated"));
        }
    }

    @Test
    void a_name_that_is_not_asked_is_no_way_to_narrow_a_list() {
        for (String path : List.of("/api/v1/calculator/limits", "/api/v1/rules", "/api/v1/editions/comparison")) {
            get(path, "editon", "WT2015")
                    .statusCode(422)
                    .body("errors.pointer", hasItem("/editon"))
                    .body("errors.code", hasItem("unknown-field"));
        }
    }

    @Test
    void what_is_refused_says_what_is_accepted() {
        ask("obligation", "NOTIFY", "awareOn", "20 4 2026").body("errors[0].message", containsString("2026-04-20"));
        ask("obligation", "NOTIFY", "awareOn", "2026-04-20", "edition", "wt2023")
                .body("errors[0].message", containsString("WT2018-2020, WT2023"));
        get("/api/v1/calculator/limits", "obligation", "X").body("errors[0].message", containsString("NOTIFY, "));
        get("/api/v1/rules", "confidence", "X")
                .body("errors[0].message", equalTo("Choose one of: CONFIRMED, PARTLY, NOT_CONFIRMED"));
    }
}
