package org.practicereview.notification.questions;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.Child;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** One child as it is notified (rule book, section 2); everything may be not yet known (N7). As at the notification (D2). */
public record ChildDetails(
        @Question(value = "Is it known who the child is?", heading = "Who the child is") @Nullable
        Identity identity,

        @Question(value = "First names", personal = true) @AtMost(200) @Nullable
        String forenames,

        @Question(value = "Last name", personal = true) @AtMost(200) @Nullable
        String surname,

        @Question(value = "Other names", hint = "Also names used before.", personal = true) @AtMost(200) @Nullable
        String otherNames,

        @Question(value = "Date of birth", personal = true)
        @PastOrPresent(message = "The date of birth must be today or in the past")
        @Nullable
        LocalDate dateOfBirth,

        @Question(
                value = "Estimated age in years",
                hint = "On the day of the incident, when the date of birth is not known. Below one year: 0.")
        @Min(value = 0, message = "Enter an age from 0 to 24")
        @Max(value = 24, message = "Enter an age from 0 to 24")
        @Nullable
        Integer estimatedAge,

        @Question(
                value = "Is this the main child of the notification?",
                hint = "Of several children, the one whose characteristics national statistics show.")
        @Nullable
        Boolean indexChild,

        @Question(value = "Is this child described in detail?", hint = "At most four are. Left empty: the first four.")
        @Nullable
        Boolean inDetail,

        @Question("Sex") @Nullable Sex sex,

        @Question("Gender") @Nullable Gender gender,

        @Question("Ethnic group") @Nullable EthnicGroup ethnicGroup,

        @Question("Does the child have a disability?") @Nullable
        YesNoNotKnown disabled,

        @Question(value = "Disability and health", personal = true) @AtMost(1000) @Nullable
        String health,

        @Question(value = "Address where the child normally lives", personal = true) @AtMost(400) @Nullable
        String address,

        @Question(value = "Was the child looked after?", heading = "Status and placement on the day of the incident")
        @Nullable
        YesNoNotKnown lookedAfter,

        @Question("Was there a child in need plan?") @Nullable
        YesNoNotKnown childInNeedPlan,

        @Question("Was there a child protection plan?") @Nullable
        YesNoNotKnown childProtectionPlan,

        @Question("Was the child known to any agency?") @Nullable
        YesNoNotKnown knownToAgency,

        @Question("Where did the child live?") @Nullable Placement placement,

        @Question(value = "Legal status", hint = "For instance a care order, if there is one.") @AtMost(200) @Nullable
        String legalStatus) {

    static ChildDetails of(Child child) {
        return new ChildDetails(
                null,
                child.forenames(),
                child.surname(),
                null,
                child.dateOfBirth(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    Child numbered(int number) {
        return new Child(number, forenames, surname, dateOfBirth);
    }

    void check(String at, AnswerErrors errors) {
        boolean unborn = identity == Identity.UNBORN;
        errors.addIf(
                unborn && dateOfBirth != null,
                at + "/dateOfBirth",
                "unborn",
                "Leave the date of birth empty, or say that the child is born");
        errors.addIf(
                unborn && estimatedAge != null,
                at + "/estimatedAge",
                "unborn",
                "Leave the age empty, or say that the child is born");
        errors.addIf(
                dateOfBirth != null && estimatedAge != null,
                at + "/estimatedAge",
                "known",
                "Leave the estimated age empty: the date of birth is known");
        errors.addIf(
                identity == Identity.KNOWN && forenames == null && surname == null,
                at + "/surname",
                "required",
                "Enter a name, or say that it is not yet known who the child is");
        errors.addIf(
                Boolean.TRUE.equals(indexChild) && Boolean.FALSE.equals(inDetail),
                at + "/inDetail",
                "index-child",
                "The main child of the notification is described in detail");
    }

    @Override
    public String toString() {
        return "ChildDetails[***]";
    }
}
