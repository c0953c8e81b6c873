package org.practicereview.review.record;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.practicereview.form.Labelled;
import org.practicereview.organisation.Role;
import org.practicereview.review.ReviewKind;

/** What is recorded in the course of a review. The names are stored and never change. */
public enum RecordKind implements Labelled {
    FAMILY_CONTACT("Contacts with child and family", "Record a contact", FamilyContact.class),
    PRACTITIONERS_EVENT("Practitioners", "Record an event for practitioners", PractitionersEvent.class),
    CHECK("Checks of progress and quality", "Record a check", ReviewCheck.class),
    REQUEST("Written requests to the reviewer", "Ask the reviewer", WrittenRequest.class),
    ANSWER("Answers of the reviewer", "Answer a request", ReviewerAnswer.class),
    DELAY("Delays", "Record a delay", ReviewDelay.class),
    EARLY_LEARNING("Early learning", "Give out early learning", EarlyLearning.class);

    private final String label;
    private final String adding;
    private final Class<? extends Record> form;

    RecordKind(String label, String adding, Class<? extends Record> form) {
        this.label = label;
        this.adding = adding;
        this.form = form;
    }

    /** The kind of that name in addresses. */
    public static Optional<RecordKind> at(String path) {
        return Arrays.stream(values()).filter(kind -> kind.path().equals(path)).findFirst();
    }

    /** The name of this kind in addresses. */
    public String path() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String label() {
        return label;
    }

    /** What the link to add a record of this kind is called. */
    public String adding() {
        return adding;
    }

    public Class<? extends Record> form() {
        return form;
    }

    /** Who adds one; a check is a step of the model (L6). */
    Set<Role> writers(ReviewKind review) {
        return switch (this) {
            case FAMILY_CONTACT, PRACTITIONERS_EVENT, EARLY_LEARNING -> review.keepers();
            case CHECK -> Set.of();
            case REQUEST -> review.commissioners();
            case ANSWER -> Set.of(Role.REVIEWER);
            case DELAY -> Set.of(review.office());
        };
    }
}
