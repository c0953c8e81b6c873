package org.practicereview.workflow.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicereview.clock.ExplanationStep;

/**
 * A step on the way to a date.
 *
 * @param kind what is said; its code is stable
 * @param words the step as a sentence
 * @param day the day it is about
 * @param workingDay its number in the count, nothing unless it was counted
 */
@Schema(name = "ExplainedStep")
public record ShownStep(
        Coded<ExplanationStep.Kind> kind,
        String words,
        @Nullable LocalDate day,
        @Nullable Integer workingDay) {

    public static List<ShownStep> of(List<ExplanationStep> steps) {
        return steps.stream()
                .map(step -> new ShownStep(
                        Coded.of(step.kind()), step.words(), step.day(), step.number() == 0 ? null : step.number()))
                .toList();
    }
}
