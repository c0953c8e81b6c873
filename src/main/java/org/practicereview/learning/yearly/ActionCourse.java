package org.practicereview.learning.yearly;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicereview.learning.action.ActionEvent.Kind;
import org.practicereview.learning.action.LearningAction.State;

/**
 * What happened to an action, to tell how it stood at a moment that has passed.
 *
 * @param state as it is now
 * @param dueOn as it is now
 * @param effect as it is now
 * @param happened the oldest first
 */
record ActionCourse(
        long number,
        String what,
        State state,
        LocalDate dueOn,
        @Nullable String effect,
        List<Happened> happened) {

    /**
     * Something that happened to it.
     *
     * @param dueFrom the day it was due until then, nothing where that stayed
     */
    record Happened(
            Kind kind,
            Instant at,
            @Nullable String words,
            @Nullable LocalDate dueFrom) {

        @Nullable
        State state() {
            return switch (kind) {
                case ADDED, REOPENED -> State.OPEN;
                case DONE -> State.DONE;
                case VERIFIED -> State.VERIFIED;
                case HANDED_OVER -> State.HANDED_OVER;
                case CHANGED -> null;
            };
        }
    }

    /**
     * The action as it stood at the end of a year; nothing where it was settled before that year and nothing happened
     * to it within it.
     *
     * @param from the beginning of the year
     * @param until the beginning of the next one
     * @param last the last day of it, or today while it runs
     */
    Optional<ReportedAction> inYear(Instant from, Instant until, LocalDate last) {
        State state = stateAt(until);
        boolean settledBefore = isSettled(stateAt(from))
                && moves().stream()
                        .noneMatch(
                                move -> !move.at().isBefore(from) && move.at().isBefore(until));
        return settledBefore
                ? Optional.empty()
                : Optional.of(new ReportedAction(
                        number,
                        what,
                        state,
                        state == State.OPEN && dueAt(until).isBefore(last),
                        state == State.VERIFIED ? effectAt(until) : null));
    }

    private State stateAt(Instant moment) {
        if (moves().isEmpty()) {
            return state;
        }
        return moves().stream()
                .filter(move -> move.at().isBefore(moment))
                .reduce((earlier, later) -> later)
                .map(Happened::state)
                .orElse(State.OPEN);
    }

    private LocalDate dueAt(Instant moment) {
        return happened.stream()
                .filter(change -> !change.at().isBefore(moment) && change.dueFrom() != null)
                .findFirst()
                .map(Happened::dueFrom)
                .orElse(dueOn);
    }

    private @Nullable String effectAt(Instant moment) {
        return happened.stream()
                .filter(move -> move.kind() == Kind.VERIFIED && move.at().isBefore(moment))
                .reduce((earlier, later) -> later)
                .map(Happened::words)
                .orElse(effect);
    }

    private List<Happened> moves() {
        return happened.stream().filter(one -> one.state() != null).toList();
    }

    private static boolean isSettled(State state) {
        return state == State.VERIFIED || state == State.HANDED_OVER;
    }
}
