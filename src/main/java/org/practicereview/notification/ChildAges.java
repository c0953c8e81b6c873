package org.practicereview.notification;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AnswerErrors;
import org.practicereview.guidance.IncidentFacts.ChildStatus;

/** A child is under 18 on the day of the harm (N12); a care leaver is 18 to 24 (N5). */
final class ChildAges {

    private ChildAges() {}

    /** Notes each date of birth that does not fit; what is not yet known fits. */
    static void check(
            List<ChildForm> children,
            @Nullable LocalDate incidentOn,
            @Nullable ChildStatus status,
            AnswerErrors errors) {
        if (incidentOn == null || status == null) {
            return;
        }
        for (int i = 0; i < children.size(); i++) {
            LocalDate born = children.get(i).dateOfBirth();
            if (born != null) {
                check(born, incidentOn, status, "/children/" + i + "/dateOfBirth", errors);
            }
        }
    }

    private static void check(
            LocalDate born, LocalDate incidentOn, ChildStatus status, String pointer, AnswerErrors errors) {
        // Whoever was born on 29 February is a year older on 1 March, not on 28 February
        int age = Period.between(born, incidentOn).getYears();
        boolean adult = age >= 18;
        boolean over24 = age > 24;
        boolean careLeaver = status == ChildStatus.CARE_LEAVER;
        errors.addIf(
                born.isAfter(incidentOn),
                pointer,
                "born-after-incident",
                "The child cannot be born after the incident");
        errors.addIf(!careLeaver && adult, pointer, "not-under-18", "A child is under 18 on the day of the incident");
        errors.addIf(
                careLeaver && (!adult || over24),
                pointer,
                "not-a-care-leaver",
                "A care leaver is 18 to 24 on the day of the incident");
    }
}
