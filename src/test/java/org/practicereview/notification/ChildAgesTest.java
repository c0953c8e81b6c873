package org.practicereview.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.guidance.IncidentFacts.AgeAtHarm;
import org.practicereview.guidance.IncidentFacts.ChildStatus;

class ChildAgesTest {

    @ParameterizedTest(name = "{1}, born {0}, on {2}: {3}")
    @CsvSource({
        "2008-04-20, NEITHER, 2026-04-19, ''",
        "2008-04-20, NEITHER, 2026-04-20, not-under-18",
        "2004-02-29, LOOKED_AFTER, 2022-02-28, ''",
        "2004-02-29, LOOKED_AFTER, 2022-03-01, not-under-18",
        "2026-04-21, NEITHER, 2026-04-20, born-after-incident",
        "2001-04-21, CARE_LEAVER, 2026-04-20, ''",
        "2001-04-20, CARE_LEAVER, 2026-04-20, not-a-care-leaver",
        "2010-01-01, CARE_LEAVER, 2026-04-20, not-a-care-leaver",
    })
    void a_child_is_under_18_on_the_day_of_the_harm_and_a_care_leaver_18_to_24(
            LocalDate born, ChildStatus status, LocalDate incidentOn, String code) {
        AnswerErrors errors = new AnswerErrors();
        ChildAges.check(List.of(new ChildAges.Age(born, null)), incidentOn, status, null, errors);

        if (code.isEmpty()) {
            assertThatCode(errors::refuseIfAny).doesNotThrowAnyException();
        } else {
            assertThat(catchThrowableOfType(InvalidAnswers.class, errors::refuseIfAny)
                            .errors())
                    .singleElement()
                    .returns(code, error -> error.code())
                    .returns("/children/0/dateOfBirth", error -> error.pointer());
        }
    }

    @Test
    void what_is_not_yet_known_is_never_wrong() {
        AnswerErrors errors = new AnswerErrors();

        ChildAges.check(
                List.of(new ChildAges.Age(null, null)), LocalDate.of(2026, 4, 20), ChildStatus.NEITHER, null, errors);

        assertThatCode(errors::refuseIfAny).doesNotThrowAnyException();
    }

    @ParameterizedTest(name = "{1} said to be {2}, born {0}: {3}")
    @CsvSource({
        "2008-04-20, NEITHER, FROM_18_TO_24, ''",
        "2008-04-21, NEITHER, FROM_18_TO_24, not-of-that-age",
        "2010-01-01, CARE_LEAVER, UNDER_18, ''",
        "2010-04-21, CARE_LEAVER, UNDER_18, not-a-care-leaver",
        "2001-04-20, CARE_LEAVER, OVER_24, ''",
        "2026-04-21, NEITHER, UNBORN, ''",
        "2026-04-20, NEITHER, UNBORN, not-of-that-age",
    })
    void a_date_of_birth_agrees_with_the_age_that_was_given(
            LocalDate born, ChildStatus status, AgeAtHarm age, String code) {
        AnswerErrors errors = new AnswerErrors();
        ChildAges.check(List.of(new ChildAges.Age(born, null)), LocalDate.of(2026, 4, 20), status, age, errors);

        if (code.isEmpty()) {
            assertThatCode(errors::refuseIfAny).doesNotThrowAnyException();
        } else {
            assertThat(catchThrowableOfType(InvalidAnswers.class, errors::refuseIfAny)
                            .errors())
                    .singleElement()
                    .returns(code, error -> error.code());
        }
    }

    @Test
    void what_is_said_of_the_age_is_said_of_the_child_the_notification_is_about() {
        LocalDate incidentOn = LocalDate.of(2026, 4, 20);
        ChildAges.Age unborn = new ChildAges.Age(LocalDate.of(2026, 7, 1), null, true);
        ChildAges.Age sibling = new ChildAges.Age(LocalDate.of(2020, 3, 1), null, false);
        ChildAges.Age leaver = new ChildAges.Age(null, 20, true);
        ChildAges.Age baby = new ChildAges.Age(LocalDate.of(2026, 1, 5), null, false);

        assertThat(wrong(List.of(unborn, sibling), incidentOn, ChildStatus.NEITHER, AgeAtHarm.UNBORN))
                .isEmpty();
        assertThat(wrong(List.of(leaver, baby), incidentOn, ChildStatus.CARE_LEAVER, null))
                .isEmpty();
        assertThat(wrong(List.of(sibling, unborn), incidentOn, ChildStatus.NEITHER, AgeAtHarm.UNDER_18))
                .containsExactly("/children/1/dateOfBirth born-after-incident");
        ChildAges.Age bornLater = new ChildAges.Age(LocalDate.of(2026, 7, 1), null, false);
        assertThat(wrong(List.of(leaver, bornLater), incidentOn, ChildStatus.CARE_LEAVER, null))
                .isEmpty();
    }

    @Test
    void another_child_is_no_adult_unless_the_incident_says_so() {
        ChildAges.Age child = new ChildAges.Age(null, 8, true);
        ChildAges.Age grownUp = new ChildAges.Age(LocalDate.of(2006, 4, 20), null, false);
        ChildAges.Age older = new ChildAges.Age(null, 25, false);
        LocalDate incidentOn = LocalDate.of(2026, 4, 20);

        assertThat(wrong(List.of(child, grownUp, older), incidentOn, ChildStatus.NEITHER, null))
                .containsExactly("/children/1/dateOfBirth not-under-18", "/children/2/estimatedAge not-under-18");
        assertThat(wrong(
                        List.of(new ChildAges.Age(null, 19, true), grownUp),
                        incidentOn,
                        ChildStatus.NEITHER,
                        AgeAtHarm.FROM_18_TO_24))
                .isEmpty();
    }

    private static List<String> wrong(
            List<ChildAges.Age> children, LocalDate incidentOn, ChildStatus status, @Nullable AgeAtHarm age) {
        AnswerErrors errors = new AnswerErrors();
        ChildAges.check(children, incidentOn, status, age, errors);
        return errors.all().stream()
                .map(error -> error.pointer() + " " + error.code())
                .toList();
    }

    @ParameterizedTest(name = "{1} said to be {2}, estimated at {0}: {3}")
    @CsvSource({
        "0, NEITHER, , ''",
        "17, NEITHER, , ''",
        "18, NEITHER, , not-under-18",
        "17, NEITHER, FROM_18_TO_24, not-of-that-age",
        "15, CARE_LEAVER, UNDER_18, not-a-care-leaver",
        "16, CARE_LEAVER, UNDER_18, ''",
        "24, CARE_LEAVER, , ''",
        "17, CARE_LEAVER, , not-a-care-leaver",
        "0, NEITHER, UNBORN, not-of-that-age",
    })
    void an_estimated_age_is_held_against_the_same_limits(
            int years, ChildStatus status, @Nullable AgeAtHarm age, String code) {
        AnswerErrors errors = new AnswerErrors();
        ChildAges.check(List.of(new ChildAges.Age(null, years)), LocalDate.of(2026, 4, 20), status, age, errors);

        assertThat(errors.all())
                .extracting(error -> error.pointer() + " " + error.code())
                .containsExactlyElementsOf(code.isEmpty() ? List.of() : List.of("/children/0/estimatedAge " + code));
    }
}
