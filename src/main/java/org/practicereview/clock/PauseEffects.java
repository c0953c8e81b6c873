package org.practicereview.clock;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicereview.guidance.Guidance;
import org.practicereview.guidance.PauseRule;
import org.practicereview.guidance.Proceedings;
import org.springframework.stereotype.Service;

/** Works out what proceedings do to the open deadlines of a case, before anything is saved. */
@Service
public class PauseEffects {

    private final Deadlines deadlines;
    private final DeadlineMoves moves;
    private final Guidance guidance;

    PauseEffects(Deadlines deadlines, DeadlineMoves moves, Guidance guidance) {
        this.deadlines = deadlines;
        this.moves = moves;
        this.guidance = guidance;
    }

    /**
     * What would become of each open deadline.
     *
     * @param known the proceedings of the case that are recorded
     * @param replaced the one of them that is changed, nothing when these are new
     */
    public List<ForeseenEffect> foresee(
            long caseId, Proceedings kind, Pause.Days days, List<Pause> known, @Nullable Pause replaced) {
        List<Pause> others =
                known.stream().filter(pause -> !pause.equals(replaced)).toList();
        return deadlines.of(List.of(caseId)).stream()
                .filter(Deadline::isOpen)
                .map(deadline -> foresee(deadline, kind, days, others, replaced))
                .toList();
    }

    private ForeseenEffect foresee(
            Deadline deadline, Proceedings kind, Pause.Days days, List<Pause> others, @Nullable Pause replaced) {
        PauseRule rule = guidance.pause(kind, deadline.obligation(), deadline.edition());
        DeadlineMove move = rule.effect() == PauseRule.Effect.EXPECTED_DATE_MOVES
                ? moves.of(
                        deadline,
                        Stream.concat(
                                        others.stream()
                                                .filter(pause -> moves(pause, deadline))
                                                .map(Pause::days),
                                        Stream.of(days))
                                .toList())
                : null;
        return new ForeseenEffect(
                deadline,
                rule,
                move,
                Stream.ofNullable(replaced)
                        .flatMap(pause -> pause.effects().stream())
                        .filter(effect -> effect.deadlineId() == deadline.id())
                        .map(Pause.Effect::targetOn)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null));
    }

    private static boolean moves(Pause pause, Deadline deadline) {
        return pause.effects().stream()
                .anyMatch(effect -> effect.deadlineId() == deadline.id()
                        && effect.rule().effect() == PauseRule.Effect.EXPECTED_DATE_MOVES);
    }
}
