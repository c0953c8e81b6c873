package org.practicereview.notification;

import jakarta.validation.constraints.PastOrPresent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.Child;
import org.practicereview.form.AtMost;
import org.practicereview.form.Question;

/** What is asked of one child; everything may be not yet known (N7). */
public record ChildForm(
        @Question(value = "First names", personal = true) @AtMost(200) @Nullable
        String forenames,

        @Question(value = "Last name", personal = true) @AtMost(200) @Nullable
        String surname,

        @Question(value = "Date of birth", personal = true)
        @PastOrPresent(message = "The date of birth must be today or in the past")
        @Nullable
        LocalDate dateOfBirth) {

    static ChildForm of(Child child) {
        return new ChildForm(child.forenames(), child.surname(), child.dateOfBirth());
    }

    Child numbered(int number) {
        return new Child(number, forenames, surname, dateOfBirth);
    }

    @Override
    public String toString() {
        return "ChildForm[***]";
    }
}
