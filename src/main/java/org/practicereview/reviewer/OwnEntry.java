package org.practicereview.reviewer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.CrossChecked;
import org.practicereview.form.Question;

/** What reviewers keep of their own entry: nothing by which they are judged. */
public record OwnEntry(
        @Question("Languages in which you work") List<Language> languages,

        @Question(value = "Available from", hint = "Leave empty if you are available now.") @Nullable
        LocalDate availableFrom,

        @Question(value = "Absences", each = "Absence") @Size(max = 50, message = "Add at most 50 absences")
        List<RegisterForm.@Valid Away> absences)
        implements CrossChecked {

    @Override
    public void check(AnswerErrors errors) {
        RegisterForm.Away.check(absences, errors);
    }

    /** The part of the entry that the reviewer keeps. */
    public static OwnEntry of(RegisterEntry entry) {
        return new OwnEntry(entry.languages(), entry.availableFrom(), RegisterForm.Away.of(entry.absences()));
    }

    RegisterEntry in(RegisterEntry entry) {
        return entry.keptByReviewer(languages, availableFrom, RegisterForm.Away.absences(absences));
    }
}
