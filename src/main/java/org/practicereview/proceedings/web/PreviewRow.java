package org.practicereview.proceedings.web;

import java.util.List;
import org.practicereview.clock.ForeseenEffect;
import org.practicereview.form.DayInWords;
import org.practicereview.form.Field;
import org.practicereview.form.Purpose;

/**
 * A line of the preview: what becomes of a date, and the question for a new target where one is needed.
 *
 * @param effect what is foreseen
 * @param at the place of its target among the answers, -1 where none is needed
 */
public record PreviewRow(ForeseenEffect effect, int at) {

    /** The name of the question on the page. */
    public String name() {
        return "targets[" + at + "].targetOn";
    }

    /** The question. */
    public Field question() {
        return new Field(
                "targetOn",
                "New target: " + effect.deadline().obligation().label(),
                "",
                "The date itself stays: " + DayInWords.of(effect.deadline().dueOn()) + ".",
                "",
                Field.Kind.DATE,
                List.of(),
                List.of(),
                true,
                0,
                false,
                Purpose.OTHER);
    }
}
