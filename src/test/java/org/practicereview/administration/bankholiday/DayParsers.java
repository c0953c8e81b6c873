package org.practicereview.administration.bankholiday;

import static org.practicereview.attack.parser.Parser.mayRefuse;

import java.util.List;
import org.practicereview.attack.parser.Parser;
import org.practicereview.form.DayInWords;
import org.practicereview.refusal.NotFound;

/** A day in an address. */
public final class DayParsers {

    public static final List<Parser> ALL = List.of(Parser.ofText(
            "dayInAddress", text -> mayRefuse(() -> DayInWords.of(HolidayQuestions.day(text)), NotFound.class)));

    private DayParsers() {}
}
