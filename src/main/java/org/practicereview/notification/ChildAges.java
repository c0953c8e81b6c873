package org.practicereview.notification;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AnswerErrors;
import org.practicereview.guidance.IncidentFacts.AgeAtHarm;
import org.practicereview.guidance.IncidentFacts.ChildStatus;

/**
 * Dates of birth agree with the age on the day of the harm: a child is under 18 (N12), a care leaver 16 to 24 (N5, N15),
 * unless it was said to be otherwise.
 */
final class ChildAges {

    private ChildAges() {}

    /** Notes each date of birth that does not fit; what is not yet known fits. */
    static void check(
            List<@Nullable LocalDate> datesOfBirth,
            @Nullable LocalDate incidentOn,
            @Nullable ChildStatus status,
            @Nullable AgeAtHarm age,
            AnswerErrors errors) {
        if (incidentOn == null || status == null) {
            return;
        }
        AgeAtHarm expected = age == null ? AgeAtHarm.usualFor(status) : age;
        for (int i = 0; i < datesOfBirth.size(); i++) {
            LocalDate born = datesOfBirth.get(i);
            if (born != null) {
                String pointer = "/children/" + i + "/dateOfBirth";
                compare(AgeAtHarm.of(born, incidentOn), expected, status, pointer, errors);
                errors.addIf(
                        status == ChildStatus.CARE_LEAVER && born.plusYears(16).isAfter(incidentOn),
                        pointer,
                        "not-a-care-leaver",
                        "A care leaver is 16 or older");
            }
        }
    }

    private static void compare(
            AgeAtHarm found, AgeAtHarm expected, ChildStatus status, String pointer, AnswerErrors errors) {
        if (found == expected) {
            return;
        }
        boolean careLeaver = status == ChildStatus.CARE_LEAVER;
        errors.addIf(
                found == AgeAtHarm.UNBORN,
                pointer,
                "born-after-incident",
                "The child cannot be born after the incident");
        errors.addIf(
                expected == AgeAtHarm.UNDER_18,
                pointer,
                "not-under-18",
                "A child is under 18 on the day of the incident");
        errors.addIf(
                careLeaver && expected == AgeAtHarm.FROM_18_TO_24,
                pointer,
                "not-a-care-leaver",
                "A care leaver is 18 to 24 on the day of the incident, unless you say how old this one was");
        errors.add(
                pointer,
                "not-of-that-age",
                "By this date the child was of another age on the day of the incident: " + found.label());
    }
}
