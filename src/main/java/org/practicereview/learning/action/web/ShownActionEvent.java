package org.practicereview.learning.action.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.learning.action.ActionChange;
import org.practicereview.learning.action.ActionEvent;
import org.practicereview.workflow.api.Coded;
import org.practicereview.workflow.api.Moments;

/**
 * Something that happened to an action, for machines.
 *
 * @param words of whoever did it: the evidence, the effect or the reason
 * @param due nothing where its day stayed
 * @param owner nothing where its owner stayed, in words
 * @param account nothing where the account of its owner stayed; by the names
 * @param by the name of whoever did it
 */
@Schema(name = "LearningActionEvent")
record ShownActionEvent(
        Coded<ActionEvent.Kind> kind,
        @Nullable String words,
        @Nullable MovedDay due,
        @Nullable MovedOwner owner,
        @Nullable MovedOwner account,
        @Nullable String by,
        @Nullable OffsetDateTime at) {

    /** Another day. */
    @Schema(name = "MovedDayOfLearningAction")
    record MovedDay(@Nullable LocalDate from, @Nullable LocalDate to) {}

    /** Somebody else; of an account nothing where there was or is none. */
    @Schema(name = "MovedOwnerOfLearningAction")
    record MovedOwner(@Nullable String from, @Nullable String to) {}

    static ShownActionEvent of(ActionEvent event, Map<UUID, String> names) {
        ActionChange change = event.change();
        return new ShownActionEvent(
                Coded.of(event.kind()),
                event.words(),
                change.isOfDay() ? new MovedDay(change.dueFrom(), change.dueTo()) : null,
                change.isOfOwner() ? new MovedOwner(change.ownerFrom(), change.ownerTo()) : null,
                change.isOfAccount()
                        ? new MovedOwner(name(change.accountFrom(), names), name(change.accountTo(), names))
                        : null,
                names.get(event.by()),
                Moments.of(event.at()));
    }

    private static @Nullable String name(@Nullable UUID account, Map<UUID, String> names) {
        return account == null ? null : names.get(account);
    }
}
