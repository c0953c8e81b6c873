package org.practicereview.seriouscasereview;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Timeline;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.DayInWords;
import org.practicereview.guidance.Wording;
import org.springframework.stereotype.Component;

/** Advice and challenge of the national panel, by its name of that day: it decides nothing (S8, S9, S13, S14). */
@Component
class NationalPanel {

    private final BoardRules rules;
    private final Timeline timeline;

    NationalPanel(BoardRules rules, Timeline timeline) {
        this.rules = rules;
        this.timeline = timeline;
    }

    /**
     * What it said, and whether the chair of the board was to attend and explain.
     *
     * @param question the question that asked for the day
     * @param chairAttendedOn nothing where the chair did not attend
     */
    record Advice(
            String inWords,
            LocalDate on,
            String question,
            boolean chairAsked,
            @Nullable LocalDate chairAttendedOn) {}

    /** How it is called on that day. */
    String nameOn(CaseFile file, LocalDate day) {
        return rules.wording(file, day).of(Wording.Role.NATIONAL_BODY);
    }

    /**
     * Records what the national panel advised on that day on what it was told.
     *
     * @throws org.practicereview.form.InvalidAnswers when it did so, or the chair attended, before it was told
     */
    void advised(CaseFile file, UUID by, Matter matter, Advice advice, LocalDate toldOn) {
        LocalDate attendedOn = advice.chairAttendedOn();
        String told = "It was told on " + DayInWords.of(toldOn);
        new AnswerErrors()
                .addIf(advice.on().isBefore(toldOn), "/" + advice.question(), "too-early", told)
                .addIf(attendedOn != null && attendedOn.isBefore(toldOn), "/chairAttendedOn", "too-early", told)
                .refuseIfAny();
        timeline.add(
                file,
                by,
                "national-panel-advised",
                matter,
                "Advice of the %s received: %s, on %s"
                        .formatted(nameOn(file, advice.on()), advice.inWords(), DayInWords.of(advice.on())));
        if (attendedOn != null) {
            timeline.add(
                    file,
                    by,
                    "chair-attended",
                    matter,
                    "The chair of the board attended the %s on %s, to explain"
                            .formatted(nameOn(file, attendedOn), DayInWords.of(attendedOn)));
        } else if (advice.chairAsked()) {
            timeline.add(
                    file,
                    by,
                    "chair-asked-to-attend",
                    matter,
                    "The chair of the board was asked to attend the %s and explain"
                            .formatted(nameOn(file, advice.on())));
        }
    }

    /** Notes that a chair cannot have attended who was not asked to. */
    static void checkChair(@Nullable Boolean asked, @Nullable LocalDate attendedOn, AnswerErrors errors) {
        errors.addIf(
                !Boolean.TRUE.equals(asked) && attendedOn != null,
                "/chairAttendedOn",
                "not-asked",
                "Leave this empty, or say that the chair was asked to attend");
    }
}
