package org.practicereview.calculator.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicereview.calculator.Answer;
import org.practicereview.calculator.Answer.Found;
import org.practicereview.guidance.Edition;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.Recipient;
import org.practicereview.guidance.Relaxation;
import org.practicereview.guidance.Wording;
import org.practicereview.workflow.api.Coded;
import org.practicereview.workflow.api.Moments;
import org.practicereview.workflow.api.ShownStep;

/**
 * A date that was worked out.
 *
 * @param applies whether the edition knows such a limit; if not there is no date
 * @param startedOn day 0
 * @param startedAt the moment, where a time was given
 * @param dueOn the last day in time; for what must stay available, the last day on which it must
 * @param dueAt the moment a limit in hours ends
 * @param firstTakeDownOn the first day on which it may be taken down, for what must stay available
 * @param provisional whether it depends on bank holidays that are not published yet
 * @param relaxed whether an overlay of that time relaxed the limit; the date stays
 * @param relaxation what an overlay of that time says of the limit, also when it did not relax it
 * @param toldOnBreach who is told when it is not kept
 */
record ShownAnswer(
        Coded<Obligation> obligation,
        boolean applies,
        LocalDate startedOn,
        @Nullable OffsetDateTime startedAt,
        @Nullable LocalDate dueOn,
        @Nullable OffsetDateTime dueAt,
        @Nullable LocalDate firstTakeDownOn,
        boolean provisional,
        boolean relaxed,
        @Nullable Overlaid relaxation,
        Answer.@Nullable Done done,
        @Nullable Limit limit,
        ShownCitation citation,
        ShownEdition edition,
        List<Word> wording,
        List<Coded<Recipient>> toldOnBreach,
        List<ShownStep> steps) {

    /** What a dated overlay says of the limit. */
    record Overlaid(
            String overlay,
            String name,
            LocalDate from,
            LocalDate until,
            boolean relaxed,
            Coded<Relaxation.Breach> breach,
            String note,
            ShownCitation citation) {

        static @Nullable Overlaid of(@Nullable Relaxation relaxation) {
            return relaxation == null
                    ? null
                    : new Overlaid(
                            relaxation.overlay().code(),
                            relaxation.overlay().name(),
                            relaxation.overlay().from(),
                            relaxation.overlay().until(),
                            relaxation.relaxed(),
                            Coded.of(relaxation.breach()),
                            relaxation.note(),
                            ShownCitation.of(relaxation.citation()));
        }
    }

    /** The edition whose rule it is; standing says from which one it is inherited, where it was not read. */
    record ShownEdition(String code, String name, LocalDate inForceFrom, boolean checked, String standing) {

        static ShownEdition of(Edition edition) {
            return new ShownEdition(
                    edition.code(), edition.name(), edition.inForceFrom(), edition.checked(), edition.standing());
        }
    }

    /** What a body or a review was called then. */
    @Schema(name = "WordOfTheDay")
    record Word(Coded<Wording.Role> role, String code, String words) {}

    static ShownAnswer of(Answer answer) {
        Found found = answer.found();
        return new ShownAnswer(
                Coded.of(answer.obligation()),
                found != null,
                answer.startedOn(),
                found == null ? null : Moments.of(found.startedAt()),
                found == null ? null : found.dueOn(),
                found == null ? null : Moments.of(found.dueAt()),
                found == null ? null : found.firstTakeDownOn(),
                found != null && found.provisional(),
                found != null && found.isRelaxed(),
                found == null ? null : Overlaid.of(found.relaxation()),
                answer.done(),
                found == null ? null : Limit.of(found.limit()),
                ShownCitation.of(answer.citation()),
                ShownEdition.of(answer.edition()),
                words(answer.wording()),
                found == null
                        ? List.of()
                        : found.toldOnBreach().stream().map(Coded::of).toList(),
                ShownStep.of(answer.steps()));
    }

    private static List<Word> words(Wording wording) {
        return Arrays.stream(Wording.Role.values())
                .map(wording::term)
                .map(term -> new Word(Coded.of(term.role()), term.code(), term.words()))
                .toList();
    }
}
