package org.practicereview.calculator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.practicereview.guidance.Editions;
import org.practicereview.guidance.Obligation;
import org.practicereview.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The calculator through the API: each date with its rule, its edition and its steps. */
@Tag("once")
@IntegrationTest
class CalculatorApiTest extends CalculatorCalls {

    @Autowired
    Editions editions;

    @Autowired
    JdbcClient database;

    @Test
    void anybody_gets_a_date_with_its_rule_its_edition_and_its_steps_and_no_session() {
        int sessions = sessions();

        ask("obligation", "SEND_RAPID_REVIEW", "startedOn", "2024-03-20")
                .statusCode(200)
                .header("Set-Cookie", nullValue())
                .body("dueOn", equalTo("2024-04-12"))
                .body("applies", equalTo(true))
                .body("startedOn", equalTo("2024-03-20"))
                .body("edition.code", equalTo("WT2023"))
                .body("citation.ruleId", equalTo("RR5"))
                .body("citation.confidence.code", equalTo("CONFIRMED"))
                .body("limit.inWords", equalTo("15 working days"))
                .body("limit.statutory", equalTo(false))
                .body("limit.setBy.label", equalTo("An expectation, not set by law"))
                .body("provisional", equalTo(false))
                .body("relaxed", equalTo(false))
                .body("toldOnBreach.code", contains("LEAD_SAFEGUARDING_PARTNERS"))
                .body("wording.words", hasItem("integrated care board (ICB)"))
                .body("steps.kind.code", hasItems("TRIGGER", "RULE", "COUNTED", "SKIPPED", "COUNTED_TO"))
                .body("steps.findAll { it.kind.code == 'COUNTED' }.workingDay", hasSize(15))
                .body("steps.words", hasItem("Friday 29 March 2024 is not counted: bank holiday (Good Friday)."));
        assertThat(sessions()).isEqualTo(sessions);
    }

    @Test
    void the_later_of_awareness_and_suspicion_starts_the_clock_to_notify() {
        ask(
                        "obligation",
                        "NOTIFY",
                        "incidentOn",
                        "2026-04-01",
                        "awareOn",
                        "2026-04-02",
                        "abuseSuspectedOn",
                        "2026-04-20")
                .statusCode(200)
                .body("startedOn", equalTo("2026-04-20"))
                .body("dueOn", equalTo("2026-04-27"))
                .body("edition.checked", equalTo(false))
                .body("edition.standing", containsString("WT2023"))
                .body("steps.words", hasItem(containsString("the later of awareness and suspicion")));
        ask("obligation", "NOTIFY", "awareOn", "2026-04-20").body("dueOn", equalTo("2026-04-27"));
        ask("obligation", "NOTIFY", "startedOn", "2026-04-20").body("dueOn", equalTo("2026-04-27"));
    }

    @Test
    void what_was_done_is_in_time_or_so_many_working_days_late() {
        ask("obligation", "NOTIFY", "awareOn", "2026-04-20", "doneOn", "2026-05-06")
                .body("done.late", equalTo(true))
                .body("done.workingDaysLate", equalTo(6))
                .body("steps.words", hasItem("Done on 6 May 2026: 6 working days late."));
        ask("obligation", "NOTIFY", "awareOn", "2026-04-20", "doneOn", "2026-04-27")
                .body("done.late", equalTo(false));
        ask("obligation", "NOTIFY", "awareOn", "2026-04-17", "doneOn", "2026-04-25")
                .body("dueOn", equalTo("2026-04-24"))
                .body("done.late", equalTo(true))
                .body("done.workingDaysLate", equalTo(0))
                .body("steps.words", hasItem("Done on 25 April 2026: late, no working day had passed since."));
        ask("obligation", "SEND_ADVANCE_COPIES", "startedOn", "2024-04-05", "doneOn", "2024-03-26")
                .body("dueOn", equalTo("2024-03-25"))
                .body("done.workingDaysLate", equalTo(1));
    }

    @Test
    void limits_in_hours_run_over_the_change_of_the_clocks() {
        ask("obligation", "NOTIFY_CHILD_DEATH", "startedOn", "2024-10-26", "time", "10:00")
                .body("dueAt", equalTo("2024-10-28T09:00:00Z"))
                .body("dueOn", equalTo("2024-10-28"))
                .body("steps.kind.code", hasItem("CLOCKS_CHANGE"));
        ask("obligation", "NOTIFY_CHILD_DEATH", "startedOn", "2025-03-29T09:00:00Z")
                .body("dueAt", equalTo("2025-03-31T10:00:00+01:00"));
        refused("/time", "required", "obligation", "NOTIFY_CHILD_DEATH", "startedOn", "2024-10-26");
        refused("/time", "not-a-time", "obligation", "NOTIFY_CHILD_DEATH", "startedOn", "2024-10-26", "time", "25:00");
        refused("/time", "not-a-time", "obligation", "NOTIFY_CHILD_DEATH", "startedOn", "2025-03-30", "time", "01:30");
    }

    @Test
    void what_must_stay_available_says_when_it_may_be_taken_down() {
        ask("obligation", "KEEP_LOCAL_REPORT_AVAILABLE", "startedOn", "2024-02-29")
                .body("dueOn", equalTo("2025-02-28"))
                .body("firstTakeDownOn", equalTo("2025-03-01"));
        ask("obligation", "KEEP_SERIOUS_CASE_REVIEW_AVAILABLE", "startedOn", "2016-03-10")
                .body("firstTakeDownOn", equalTo("2017-03-11"))
                .body("wording.words", hasItem("serious case review (SCR)"));
    }

    @Test
    void a_relaxed_limit_keeps_its_date_and_the_five_days_were_not_relaxed() {
        ask("obligation", "SEND_RAPID_REVIEW", "startedOn", "2020-04-06")
                .body("dueOn", equalTo("2020-04-29"))
                .body("relaxed", equalTo(true))
                .body("relaxation.breach.code", equalTo("INFORMATION_ONLY"))
                .body("steps.kind.code", hasItem("RELAXED"));
        ask("obligation", "NOTIFY", "awareOn", "2020-04-06")
                .body("relaxed", equalTo(false))
                .body("relaxation.note", equalTo("The five working days were not relaxed"));
    }

    @Test
    void an_edition_may_be_chosen_and_one_without_such_a_limit_says_where_that_stands() {
        ask("obligation", "SEND_ADVANCE_COPIES", "startedOn", "2024-04-05", "edition", "WT2013")
                .body("dueOn", equalTo("2024-03-29"))
                .body("edition.code", equalTo("WT2013"))
                .body("steps.words", hasItem(containsString("The rule is that of Working Together 2013")));
        ask("obligation", "SEND_RAPID_REVIEW", "startedOn", "2016-04-05")
                .statusCode(200)
                .body("applies", equalTo(false))
                .body("dueOn", nullValue())
                .body("citation.ruleId", equalTo("S19"));
        ask("obligation", "NOTIFY", "awareOn", "2028-05-02").body("provisional", equalTo(true));
    }

    @Test
    void it_answers_for_every_obligation_under_every_edition() {
        for (Obligation obligation : Obligation.values()) {
            editions.all()
                    .forEach(edition -> ask(
                                    "obligation",
                                    obligation.name(),
                                    "startedOn",
                                    edition.inForceFrom() + "T09:00",
                                    "edition",
                                    edition.code())
                            .statusCode(200)
                            .body("obligation.code", equalTo(obligation.name())));
        }
    }

    @Test
    void the_change_from_boards_to_partners_began_with_the_new_law_and_ended_by_its_last_day() {
        ask("obligation", "PUBLISH_NEW_ARRANGEMENTS", "startedOn", "2018-06-29").body("dueOn", equalTo("2019-06-29"));
        ask("obligation", "START_NEW_ARRANGEMENTS", "startedOn", "2018-06-29").body("dueOn", equalTo("2019-09-29"));
        ask("obligation", "FINISH_OPEN_SERIOUS_CASE_REVIEWS", "startedOn", "2019-09-29")
                .body("dueOn", equalTo("2020-09-29"));
        ask("obligation", "FINISH_OPEN_CHILD_DEATH_REVIEWS", "startedOn", "2019-09-29")
                .body("dueOn", equalTo("2020-01-29"));
        ask("obligation", "START_NEW_ARRANGEMENTS", "startedOn", "2024-03-20").body("applies", equalTo(false));
    }

    @Test
    void every_limit_of_every_edition_is_listed_with_where_it_stands() {
        List<Integer> all = List.of(Obligation.values().length * editions.all().size());
        get("/api/v1/calculator/limits").statusCode(200).body("total", equalTo(all.get(0)));
        get("/api/v1/calculator/limits", "obligation", "SEND_ADVANCE_COPIES")
                .body(
                        "items.edition",
                        contains(editions.all().stream()
                                .map(edition -> edition.code())
                                .toArray()))
                .body("items[0].limit.inWords", equalTo("1 week"))
                .body("items.citation.ruleId", hasItem("S12"));
        get("/api/v1/calculator/limits", "edition", "WT1999", "obligation", "X")
                .statusCode(422)
                .body("errors.pointer", contains("/obligation", "/edition"));
    }

    private int sessions() {
        return database.sql("select count(*) from spring_session")
                .query(Integer.class)
                .single();
    }
}
