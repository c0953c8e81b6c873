package org.practicereview.publication.comment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.Labelled;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;

/**
 * What was said of a report before its publication (L14; section 10, step 26).
 *
 * @param response what came of it, nothing while it is open
 */
public record Comment(
        int number,
        Body body,
        LocalDate receivedOn,
        String text,
        UUID recordedBy,
        Instant recordedAt,
        @Nullable Response response,
        @Nullable String answer,
        @Nullable UUID answeredBy,
        @Nullable Instant answeredAt) {

    /** Who said it. */
    public enum Body implements Labelled {
        PANEL("The Panel"),
        SECRETARY_OF_STATE("The Secretary of State"),
        OFSTED("Ofsted");

        private final String label;

        Body(String label) {
            this.label = label;
        }

        /** The bodies for which that person may speak. */
        static Set<Body> of(Person person) {
            Set<Body> bodies = EnumSet.noneOf(Body.class);
            if (Role.OF_THE_PANEL.stream().anyMatch(person::is)) {
                bodies.add(PANEL);
            }
            if (person.is(Role.DEPARTMENT_READER)) {
                bodies.add(SECRETARY_OF_STATE);
            }
            if (person.is(Role.OFSTED_READER)) {
                bodies.add(OFSTED);
            }
            return bodies;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /** What came of it. */
    public enum Response implements Labelled {
        ANSWERED("Answered"),
        NOTED("Noted");

        private final String label;

        Response(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    public boolean isOpen() {
        return response == null;
    }

    @Override
    public String toString() {
        return "Comment " + number;
    }
}
