package org.practicereview.guidance;

import java.time.LocalDate;
import java.util.Map;
import org.practicereview.form.Labelled;

/**
 * How bodies, reviews and law are called on a day.
 *
 * @param terms the term of each role on that day
 */
public record Wording(Map<Role, Term> terms) {

    public Wording {
        terms = Map.copyOf(terms);
    }

    /** What is called differently from time to time. */
    public enum Role implements Labelled {
        LOCAL_BODY("Those who lead safeguarding in an area"),
        HEALTH_BODY("The health body among them"),
        REVIEW("The review of a case by the area"),
        NATIONAL_BODY("The national body"),
        REGULATIONS("The regulations"),
        NOTIFICATION_SYSTEM("How an incident is notified"),
        QUESTION_SET("What a notification asks");

        private final String label;

        Role(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /**
     * What a role is called from a day on. A new national body is one more of these (A16).
     *
     * @param code as rules name it
     * @param from first day of the term
     * @param words as people write it
     */
    public record Term(Role role, String code, LocalDate from, String words, Citation citation) {}

    /** How the role is called. */
    public String of(Role role) {
        return term(role).words();
    }

    /** The term with where it stands. */
    public Term term(Role role) {
        Term term = terms.get(role);
        if (term == null) {
            throw new IllegalStateException("nothing says how " + role + " is called");
        }
        return term;
    }
}
