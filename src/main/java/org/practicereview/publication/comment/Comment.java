package org.practicereview.publication.comment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.Labelled;

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
