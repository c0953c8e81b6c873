package org.practicereview.learning.action;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.message.Event;
import org.practicereview.message.Outbox;
import org.springframework.stereotype.Component;

/** What the owner of an action is told of it, where the owner has an account (L17). Nobody is told of what they did themselves. */
@Component
class ActionMessages {

    private final Outbox outbox;

    ActionMessages(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Tells whoever the action belongs to now that it does. */
    void given(@Nullable CaseFile file, LearningAction action, UUID by) {
        tellUnlessOwn(file, action, by, Event.LEARNING_ACTION_GIVEN);
    }

    /** Tells whoever the action belongs to that more must be done about it. */
    void reopened(@Nullable CaseFile file, LearningAction action, UUID by) {
        tellUnlessOwn(file, action, by, Event.LEARNING_ACTION_REOPENED);
    }

    /**
     * Tells that the day of the action has passed; once, and again after it had another day or owner or was opened
     * again.
     */
    void overdue(@Nullable CaseFile file, LearningAction action) {
        tell(file, action, Event.OWN_LEARNING_ACTION_OVERDUE, occasionOfOverdue(action));
    }

    /** What tells apart that it is overdue now from that it was before. */
    static String occasionOfOverdue(LearningAction action) {
        return "version %d due on %s".formatted(action.version(), action.dueOn());
    }

    private void tellUnlessOwn(@Nullable CaseFile file, LearningAction action, UUID by, Event event) {
        if (!action.isOwnedBy(by)) {
            tell(file, action, event, "version " + action.version());
        }
    }

    private void tell(@Nullable CaseFile file, LearningAction action, Event event, String occasion) {
        UUID owner = action.ownerId();
        LocalDate on = action.dueOn();
        if (owner == null) {
            return;
        }
        if (file == null) {
            outbox.tellPersonOf(about(action), action.area(), event, owner, occasion, on);
        } else {
            outbox.tellPerson(file, event, owner, "action %d %s".formatted(action.id(), occasion), on);
        }
    }

    /** What a message is about whose action belongs to no case. */
    static String about(LearningAction action) {
        return "National review %d, recommendation %d, action %d"
                .formatted(action.nationalReview(), action.recommendation(), action.id());
    }
}
