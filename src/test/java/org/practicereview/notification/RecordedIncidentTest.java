package org.practicereview.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import jakarta.validation.Validation;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicereview.calendar.Conventions;
import org.practicereview.casefile.Incident;
import org.practicereview.form.AnswerError;
import org.practicereview.form.FormReader;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.guidance.IncidentFacts;
import org.practicereview.guidance.IncidentFacts.AbuseOrNeglect;
import org.practicereview.guidance.IncidentFacts.AgeAtHarm;
import org.practicereview.guidance.IncidentFacts.ChildStatus;
import org.practicereview.guidance.IncidentFacts.Harm;
import org.practicereview.guidance.IncidentFacts.Place;
import org.practicereview.guidance.IncidentFacts.Residence;
import org.practicereview.guidance.RealGuidance;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What is asked of an incident: what the route depends on, and the hour of awareness. */
class RecordedIncidentTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Conventions CLOSES_AT_FIVE = new Conventions(false, Optional.of(LocalTime.of(17, 0)));

    private final FormReader reader =
            new FormReader(Validation.buildDefaultValidatorFactory().getValidator(), JSON);

    @Test
    void what_is_left_empty_is_taken_as_usual() {
        assertThat(incident("").facts())
                .isEqualTo(new IncidentFacts(Harm.SERIOUSLY_HARMED, AbuseOrNeglect.SUSPECTED, ChildStatus.NEITHER));
        assertThat(incident("'childStatus': 'CARE_LEAVER',").facts().age()).isEqualTo(AgeAtHarm.FROM_18_TO_24);
    }

    @Test
    void what_is_answered_is_kept() {
        assertThat(incident("'ageAtHarm': 'UNBORN', 'regulatedSetting': true, 'residence': 'OTHER_AREA',")
                        .facts())
                .returns(AgeAtHarm.UNBORN, IncidentFacts::age)
                .returns(true, IncidentFacts::regulatedSetting)
                .returns(Place.IN_ENGLAND, IncidentFacts::place)
                .returns(Residence.OTHER_AREA, IncidentFacts::residence);
        assertThat(incident("'placeOfHarm': 'OUTSIDE_ENGLAND_LIVES_IN_ENGLAND',")
                        .facts()
                        .place())
                .isEqualTo(Place.OUTSIDE_ENGLAND_LIVES_IN_ENGLAND);
    }

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "'placeOfHarm': 'OUTSIDE_ENGLAND_LIVES_ELSEWHERE'; 'residence': 'SAME_AREA', /residence, not-in-england",
                "'placeOfHarm': 'OUTSIDE_ENGLAND_LIVES_IN_ENGLAND'; 'areaOfIncident': 'A1', /areaOfIncident, not-in-england",
                "'placeOfHarm': 'OUTSIDE_ENGLAND_LIVES_ELSEWHERE'; 'areaOfResidence': 'A1', /areaOfResidence, not-in-england",
                "'areaOfIncident': 'A1'; 'areaOfResidence': 'A1'; 'residence': 'OTHER_AREA', /areaOfResidence, residence-contradicts",
                "'areaOfIncident': 'A1'; 'areaOfResidence': 'A2'; 'residence': 'SAME_AREA', /areaOfResidence, residence-contradicts",
                "'placingArea': 'A1', /placingArea, not-looked-after",
                "'ageAtHarm': 'UNBORN'; 'childStatus': 'LOOKED_AFTER', /ageAtHarm, status-contradicts-age",
                "'ageAtHarm': 'UNBORN'; 'children': [{'dateOfBirth': '2026-04-01'}], /children/0/dateOfBirth, not-of-that-age",
                "'ageAtHarm': 'OVER_24'; 'children': [{'dateOfBirth': '2020-04-01'}], /children/0/dateOfBirth, not-of-that-age",
                "'ageAtHarm': 'NEWBORN', /ageAtHarm, not-a-choice",
                "'regulatedSetting': 'perhaps', /regulatedSetting, wrong-type",
                "'awareTime': '25:00', /awareTime, not-a-time",
                "'awareTime': 1730, /awareTime, not-a-time",
                "'awareTime': 'noon', /awareTime, not-a-time",
            })
    void contradictions_and_what_cannot_be_read_are_named_by_field(String given, String pointer, String code) {
        assertThat(catchThrowableOfType(InvalidAnswers.class, () -> incident(given.replace(';', ',') + ","))
                        .errors())
                .extracting(AnswerError::pointer, AnswerError::code)
                .containsExactly(tuple(pointer, code));
    }

    @Test
    void of_abuse_suspected_before_the_incident_the_day_of_the_incident_is_asked_for_and_starts_no_later_clock() {
        String days = "'incidentOn': '2026-04-20', 'awareOn': '2026-04-21', 'abuseSuspectedOn': '%s',";

        InvalidAnswers refused =
                catchThrowableOfType(InvalidAnswers.class, () -> incident(days.formatted("2025-11-03")));

        assertThat(refused.errors())
                .extracting(AnswerError::pointer, AnswerError::code, AnswerError::message)
                .containsExactly(tuple(
                        "/abuseSuspectedOn",
                        "suspected-before-incident",
                        "Abuse or neglect was already known or suspected before the incident:"
                                + " enter the day of the incident here"));
        assertThat(incident(days.formatted("2026-04-20")).clockStartsOn()).isEqualTo("2026-04-21");
    }

    @ParameterizedTest(name = "aware of it before the first edition, suspected on {0}: {1}")
    @CsvSource({"2013-04-14, before-first-edition", "2013-04-15, ''", "2013-04-16, ''"})
    void what_was_suspected_since_the_first_edition_is_recorded(LocalDate suspectedOn, String code) {
        String early =
                "'incidentOn': '2013-03-01', 'awareOn': '2013-03-02', 'abuseSuspectedOn': '" + suspectedOn + "',";

        InvalidAnswers refused = catchThrowableOfType(InvalidAnswers.class, () -> incident(early));

        assertThat(refused == null ? "" : refused.errors().get(0).code()).isEqualTo(code);
    }

    @Test
    void the_first_day_is_that_of_the_first_edition() {
        assertThat(RecordedIncident.FIRST_DAY)
                .isEqualTo(RealGuidance.editions().all().get(0).inForceFrom());
    }

    @Test
    void as_many_children_are_recorded_as_can_be_notified() {
        assertThat(read("'children': [" + "{},".repeat(49) + "{}],").children()).hasSize(50);
        assertThat(catchThrowableOfType(InvalidAnswers.class, () -> read("'children': [" + "{},".repeat(50) + "{}],"))
                        .errors())
                .extracting(AnswerError::pointer)
                .contains("/children");
    }

    @Test
    void a_child_born_after_the_harm_was_unborn_on_that_day() {
        assertThat(incident("'ageAtHarm': 'UNBORN', 'children': [{'dateOfBirth': '2026-04-10'}],")
                        .facts()
                        .age())
                .isEqualTo(AgeAtHarm.UNBORN);
    }

    @ParameterizedTest(name = "heard at {0} and suspected on {1}: the clock starts on {2}")
    @CsvSource({
        "17:00, 2026-04-07, 2026-04-08",
        "17:01, 2026-04-07, 2026-04-09",
        "17:01, 2026-04-10, 2026-04-10",
        "9:30, 2026-04-08, 2026-04-08",
    })
    void what_is_heard_after_the_office_has_closed_counts_as_heard_on_the_next_day(
            String time, LocalDate suspectedOn, LocalDate startsOn) {
        Incident incident = read("'awareTime': '" + time + "', 'abuseSuspectedOn': '" + suspectedOn + "',")
                .incident(CLOSES_AT_FIVE::dayZero);

        assertThat(incident.clockStartsOn()).isEqualTo(startsOn);
        assertThat(incident.awareOn()).isEqualTo("2026-04-08");
    }

    @Test
    void without_that_convention_or_without_the_hour_the_day_counts() {
        assertThat(incident("'awareTime': '23:59',").clockStartsOn()).isEqualTo("2026-04-08");
        assertThat(read("").incident(CLOSES_AT_FIVE::dayZero).clockStartsOn()).isEqualTo("2026-04-08");
    }

    private Incident incident(String given) {
        return read(given).incident(Conventions.OF_THE_RULE_BOOK::dayZero);
    }

    /** The usual answers, and these instead of them. */
    private RecordedIncident read(String given) {
        ObjectNode answers = (ObjectNode) JSON.readTree("""
                {"area": "NORTHSHIRE", "place": "Milltown", "incidentOn": "2026-04-06", "awareOn": "2026-04-08",
                 "harm": "SERIOUSLY_HARMED", "abuseOrNeglect": "SUSPECTED", "abuseSuspectedOn": "2026-04-08",
                 "childStatus": "NEITHER", "summary": "Injuries", "children": [{}]}""");
        String own = given.isEmpty() ? "{}" : "{" + given.substring(0, given.length() - 1) + "}";
        JSON.readTree(own.replace('\'', '"')).forEachEntry((name, answer) -> answers.set(name, answer));
        return reader.read(answers, RecordedIncident.class);
    }
}
