package org.practicereview.calculator;

import static org.practicereview.attack.parser.Parser.mayRefuse;

import java.time.LocalDate;
import java.util.List;
import org.practicereview.attack.parser.Parser;
import org.practicereview.form.InvalidAnswers;

/** A time of a day. */
public final class CalculatorParsers {

    public static final List<Parser> ALL = List.of(Parser.ofText("timeOfDay", text -> {
        for (LocalDate day : List.of(LocalDate.of(2026, 3, 29), LocalDate.of(2026, 10, 25), LocalDate.of(1900, 1, 1))) {
            mayRefuse(() -> Start.of(day, text), InvalidAnswers.class);
        }
    }));

    private CalculatorParsers() {}
}
