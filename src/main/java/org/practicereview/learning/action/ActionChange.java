package org.practicereview.learning.action;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.DayInWords;

/** Day and owner of an action as they were and as they are since; nothing of what stayed (L17). */
public record ActionChange(
        @Nullable LocalDate dueFrom,
        @Nullable LocalDate dueTo,
        @Nullable String ownerFrom,
        @Nullable String ownerTo,
        @Nullable UUID accountFrom,
        @Nullable UUID accountTo) {

    static final ActionChange NONE = new ActionChange(null, null, null, null, null, null);

    static ActionChange of(LearningAction before, NewAction after, @Nullable UUID account) {
        boolean due = !before.dueOn().equals(after.dueOn());
        boolean owner = !before.owner().equals(after.owner());
        boolean other = !Objects.equals(before.ownerId(), account);
        return new ActionChange(
                due ? before.dueOn() : null,
                due ? after.dueOn() : null,
                owner ? before.owner() : null,
                owner ? after.owner() : null,
                other ? before.ownerId() : null,
                other ? account : null);
    }

    public boolean isOfDay() {
        return dueFrom != null;
    }

    public boolean isOfOwner() {
        return ownerFrom != null;
    }

    public boolean isOfAccount() {
        return accountFrom != null || accountTo != null;
    }

    /** An earlier day, or the account of whom it belonged to in words all along, explains itself. */
    boolean needsReason() {
        boolean later = dueFrom != null && dueTo != null && dueTo.isAfter(dueFrom);
        return later || isOfOwner() || accountFrom != null;
    }

    /** What the timeline of the case says of the change; it names nobody. */
    String inTimeline() {
        return (dueFrom != null && dueTo != null
                        ? ", due on %s instead of %s".formatted(DayInWords.of(dueTo), DayInWords.of(dueFrom))
                        : "")
                + (isOfOwner() || isOfAccount() ? ", another owner" : "");
    }

    /** Holds words of people about a case. */
    @Override
    public String toString() {
        return "ActionChange[***]";
    }
}
