package org.practicereview.administration.bankholiday;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.practicereview.administration.form.Confirmation;
import org.practicereview.administration.form.FormPage;
import org.practicereview.form.DayInWords;
import org.practicereview.form.Form;
import org.practicereview.refusal.NotFound;

/** The pages that change the list, and what they say of the effect. */
final class HolidayQuestions {

    static final FormPage ADD = new FormPage(
            "Add a bank holiday",
            "Dates of open cases that are counted in working days move with it.",
            "Continue",
            HolidayPages.PATH,
            Form.of(HolidayForm.class));

    private static final String MET_STAY = "What was done already stays as it is.";

    private HolidayQuestions() {}

    /** A day as it stands in an address; anything else is no page. */
    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException noDay) {
            throw new NotFound();
        }
    }

    static FormPage remove(ListedDay listed) {
        return new FormPage(
                "Make %s an ordinary working day".formatted(DayInWords.of(listed.day())),
                "It is published as %s. Dates of open cases that are counted in working days move."
                        .formatted(listed.name()),
                "Continue",
                back(listed.day()),
                Form.of(RemovalForm.class));
    }

    static Confirmation confirmAdding(HolidayForm form, int moves) {
        return new Confirmation(
                "Make %s a bank holiday?".formatted(DayInWords.of(form.day())),
                List.of("It is called: " + form.name() + ".", wouldMove(moves), MET_STAY),
                "Add bank holiday",
                HolidayPages.PATH,
                false);
    }

    static Confirmation confirmRemoving(ListedDay listed, int moves) {
        return new Confirmation(
                "Make %s an ordinary working day?".formatted(DayInWords.of(listed.day())),
                List.of("It is published as: " + listed.name() + ".", wouldMove(moves), MET_STAY),
                "Make it a working day",
                back(listed.day()),
                false);
    }

    static Confirmation confirmRestoring(ListedDay listed, int moves) {
        return new Confirmation(
                "Undo the change of %s?".formatted(DayInWords.of(listed.day())),
                List.of(
                        listed.isBankHoliday()
                                ? "It is no bank holiday any more: " + listed.name() + "."
                                : "It is a bank holiday again: " + listed.name() + ".",
                        wouldMove(moves),
                        MET_STAY),
                "Undo the change",
                back(listed.day()),
                false);
    }

    static String moved(int moves) {
        return switch (moves) {
            case 0 -> "No open date moved.";
            case 1 -> "One open date moved.";
            default -> moves + " open dates moved.";
        };
    }

    private static String wouldMove(int moves) {
        return switch (moves) {
            case 0 -> "No open date moves.";
            case 1 -> "One open date moves; the timeline of its case says why.";
            default -> moves + " open dates move; the timelines of their cases say why.";
        };
    }

    private static String back(LocalDate day) {
        return HolidayPages.PATH + "?year=" + day.getYear();
    }
}
