package org.practicereview.calculator;

import java.time.LocalDate;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.DayInWords;
import org.practicereview.guidance.ChangeoverDays;
import org.practicereview.guidance.Guidance;
import org.practicereview.guidance.Obligation;
import org.springframework.stereotype.Component;

/**
 * What can have started the limits of the change from boards to partners: the new law on its one day (S16), or the new
 * arrangements of an area on a day within the change (S17).
 */
@Component
class ChangeoverStart {

    private final Guidance guidance;

    ChangeoverStart(Guidance guidance) {
        this.guidance = guidance;
    }

    /**
     * Refuses a day on which that limit cannot have started.
     *
     * @throws org.practicereview.form.InvalidAnswers naming the days that are possible
     */
    void check(Obligation obligation, LocalDate start) {
        ChangeoverDays days = guidance.changeover();
        switch (obligation) {
            case PUBLISH_NEW_ARRANGEMENTS, START_NEW_ARRANGEMENTS ->
                refuseUnless(
                        start.equals(days.first()),
                        "Enter " + DayInWords.of(days.first()) + ": only then did the new duties begin");
            case FINISH_OPEN_SERIOUS_CASE_REVIEWS, FINISH_OPEN_CHILD_DEATH_REVIEWS ->
                refuseUnless(
                        days.include(start),
                        "Enter a day from %s to %s: only then can the new arrangements of an area have begun"
                                .formatted(DayInWords.of(days.first()), DayInWords.of(days.last())));
            default -> {
                // every other limit starts on any day
            }
        }
    }

    private static void refuseUnless(boolean possible, String message) {
        new AnswerErrors()
                .addIf(!possible, "/startedOn", "outside-the-change", message)
                .refuseIfAny();
    }
}
