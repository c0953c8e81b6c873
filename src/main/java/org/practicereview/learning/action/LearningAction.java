package org.practicereview.learning.action;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.Labelled;

/**
 * What is done about a recommendation (L17).
 *
 * @param id its number, of all actions
 * @param reference of the case, nothing where a national review recommended it
 * @param nationalReview the number of that review
 * @param area that follows it: the one that leads the case, or that the recommendation concerns
 * @param recommendation its number in the case or the national review
 * @param theme of the recommendation
 * @param owner who does it, in words
 * @param ownerId their account, nothing where they have none
 * @param evidence what shows that it was done
 * @param document the document of the case that shows it
 * @param doneBy who said that it was done
 * @param effect on children, as whoever verified it found it
 * @param handedTo who follows it since it was handed over
 * @param version counts its changes
 */
public record LearningAction(
        long id,
        @Nullable IncidentReference reference,
        @Nullable Integer nationalReview,
        String area,
        int recommendation,
        String theme,
        String what,
        String owner,
        @Nullable UUID ownerId,
        LocalDate dueOn,
        State state,
        @Nullable String evidence,
        @Nullable Integer document,
        @Nullable UUID doneBy,
        @Nullable String effect,
        @Nullable String handedTo,
        int version) {

    /** How far it is. The names are stored and never change. */
    public enum State implements Labelled {
        OPEN("Open"),
        DONE("Done, to be verified"),
        VERIFIED("Verified"),
        HANDED_OVER("Handed over");

        private final String label;

        State(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** What the action comes from, in words. */
    public String from() {
        return reference == null ? "National review " + nationalReview : reference.value();
    }

    /** The path of the page of what the action comes from. */
    public String fromPath() {
        return reference == null
                ? "/learning/national/%d/%d/%s".formatted(nationalReview, recommendation, area)
                : "/cases/" + reference + "/learning";
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Whether nothing more is expected here: only then a case may close. */
    public boolean isSettled() {
        return state == State.VERIFIED || state == State.HANDED_OVER;
    }

    /** Whether it was to be done before that day, and is not. */
    public boolean isOverdue(LocalDate today) {
        return isOpen() && dueOn.isBefore(today);
    }

    public boolean isOwnedBy(UUID person) {
        return person.equals(ownerId);
    }

    /** Whether that person did it, or said that it was done: such a person does not verify it. */
    public boolean isOfItsOwn(UUID person) {
        return isOwnedBy(person) || person.equals(doneBy);
    }

    /** Holds words of people about a case. */
    @Override
    public String toString() {
        return "LearningAction[" + id + ", " + state + ", ***]";
    }
}
