package org.practicereview.notification;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AnswerErrors;
import org.practicereview.guidance.IncidentFacts.AgeAtHarm;
import org.practicereview.guidance.IncidentFacts.ChildStatus;
import org.practicereview.notification.questions.ChildDetails;

/**
 * Dates of birth and estimated ages agree with the age on the day of the harm: a child is under 18 (N12), a care leaver 16
 * to 24 (N5, N15), unless it was said to be otherwise. That is said of the child whom the notification is about; others
 * may be not yet born, or of the same age, and are no adults otherwise.
 */
final class ChildAges {

    private static final int LEAVES_CARE_FROM = 16;

    private ChildAges() {}

    /**
     * How old a child is; either may be not yet known.
     *
     * @param estimated in years, on the day of the incident
     * @param index whether the notification is about this child
     */
    record Age(@Nullable LocalDate born, @Nullable Integer estimated, boolean index) {

        /** The age of a child of whom it was not said yet how it is known. */
        Age(@Nullable LocalDate born, @Nullable Integer estimated) {
            this(born, estimated, false);
        }

        static Age of(ChildDetails child) {
            return new Age(child.dateOfBirth(), child.estimatedAge(), Boolean.TRUE.equals(child.indexChild()));
        }
    }

    /** Notes each age that does not fit; what is not yet known fits. */
    static void check(
            List<Age> children,
            @Nullable LocalDate incidentOn,
            @Nullable ChildStatus status,
            @Nullable AgeAtHarm age,
            AnswerErrors errors) {
        if (incidentOn == null || status == null) {
            return;
        }
        AgeAtHarm expected = age == null ? AgeAtHarm.usualFor(status) : age;
        for (int i = 0; i < children.size(); i++) {
            boolean index = children.size() == 1 || children.get(i).index();
            LocalDate born = children.get(i).born();
            if (born != null) {
                String pointer = "/children/" + i + "/dateOfBirth";
                AgeAtHarm found = AgeAtHarm.of(born, incidentOn);
                boolean tooYoung = born.plusYears(LEAVES_CARE_FROM).isAfter(incidentOn);
                if (index) {
                    compare(found, tooYoung, expected, status, pointer, errors);
                } else {
                    compareOther(found, expected, pointer, errors);
                }
            }
            Integer estimated = children.get(i).estimated();
            if (estimated != null) {
                String pointer = "/children/" + i + "/estimatedAge";
                AgeAtHarm found = AgeAtHarm.of(estimated);
                if (index) {
                    compare(found, estimated < LEAVES_CARE_FROM, expected, status, pointer, errors);
                } else {
                    compareOther(found, expected, pointer, errors);
                }
            }
        }
    }

    private static void compareOther(AgeAtHarm found, AgeAtHarm expected, String pointer, AnswerErrors errors) {
        errors.addIf(
                found != expected && found != AgeAtHarm.UNBORN && found != AgeAtHarm.UNDER_18,
                pointer,
                "not-under-18",
                "A child is under 18 on the day of the incident");
    }

    private static void compare(
            AgeAtHarm found,
            boolean tooYoungToLeaveCare,
            AgeAtHarm expected,
            ChildStatus status,
            String pointer,
            AnswerErrors errors) {
        boolean careLeaver = status == ChildStatus.CARE_LEAVER;
        errors.addIf(careLeaver && tooYoungToLeaveCare, pointer, "not-a-care-leaver", "A care leaver is 16 or older");
        if (found == expected) {
            return;
        }
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
                "By this the child was of another age on the day of the incident: " + found.label());
    }
}
