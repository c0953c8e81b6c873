package org.practicereview.calculator.web;

import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicereview.calculator.Asked;
import org.practicereview.calculator.KnownLimits;
import org.practicereview.clock.NotificationStart;
import org.practicereview.form.AnswerError;
import org.practicereview.form.Field;
import org.practicereview.form.Form;
import org.practicereview.guidance.Editions;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.TimeLimit;
import org.springframework.stereotype.Component;

/** The questions of the calculator: those that the chosen obligation needs. */
@Component
class CalculatorForm {

    static final AnswerError CHOOSE = new AnswerError("/obligation", "not-a-choice", "Choose what must be done");

    private final KnownLimits limits;
    private final Form whole;

    CalculatorForm(KnownLimits limits, Editions editions) {
        this.limits = limits;
        this.whole = Form.of(Asked.class)
                .offering(
                        "edition",
                        Stream.concat(
                                        Stream.of(new Field.Option("", "The one in force on that day")),
                                        editions.all().stream()
                                                .map(edition -> new Field.Option(edition.code(), edition.inWords())))
                                .toList());
    }

    /** All questions there are. */
    Form whole() {
        return whole;
    }

    /** The questions for that obligation; before one is chosen, which. */
    Form of(@Nullable Obligation obligation) {
        if (obligation == null) {
            return only(field -> field.name().equals("obligation"));
        }
        TimeLimit limit = limits.latest(obligation).orElseThrow();
        boolean inHours = limit.unit() == TimeLimit.Unit.HOURS;
        Form asked = only(field -> switch (field.name()) {
            case "obligation" -> false;
            case "incidentOn", "awareOn", "abuseSuspectedOn" -> NotificationStart.starts(obligation);
            case "startedOn" -> !NotificationStart.starts(obligation);
            case "time" -> inHours;
            case "doneOn" -> !inHours && !obligation.keepsAvailable();
            default -> true;
        });
        return new Form(
                asked.type(),
                asked.fields().stream().map(field -> worded(field, limit)).toList());
    }

    private Form only(Predicate<Field> wanted) {
        return new Form(whole.type(), whole.fields().stream().filter(wanted).toList());
    }

    /** The day is called by what happens on it; what the calculator cannot do without is not marked as optional. */
    private static Field worded(Field field, TimeLimit limit) {
        String label = field.name().equals("startedOn")
                ? "Day of this: "
                        + limit.startedBy().substring(0, 1).toLowerCase(Locale.UK)
                        + limit.startedBy().substring(1)
                : field.label();
        boolean needed = Set.of("startedOn", "time", "awareOn").contains(field.name());
        return new Field(
                field.name(),
                label,
                field.heading(),
                field.hint(),
                field.each(),
                field.kind(),
                field.options(),
                field.fields(),
                needed,
                field.maximumLength(),
                field.personal(),
                field.purpose());
    }
}
