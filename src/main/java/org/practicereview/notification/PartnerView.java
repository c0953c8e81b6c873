package org.practicereview.notification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.DateWords;
import org.practicereview.workflow.Facts.Fact;

/**
 * One partner, and what it thinks of notifying an incident (N10).
 *
 * @param given its latest view; nothing where it gave none
 */
public record PartnerView(Partner partner, @Nullable Given given) {

    private static final String NONE = "No view given";

    /** A view with its reasons, who gave it for the partner, and when; personal data may stand in the reasons. */
    public record Given(View view, String reasons, UUID by, String byName, Instant at) {

        @Override
        public String toString() {
            return "Given[" + view + "]";
        }
    }

    /** Without the reasons, for the timeline. */
    String inShort() {
        return partner.label() + ": " + (given == null ? NONE : given.view().label());
    }

    Fact inWords(DateWords words) {
        return new Fact(
                partner.label(),
                given == null
                        ? NONE
                        : "%s\n%s\n%s, %s"
                                .formatted(
                                        given.view().label(),
                                        given.reasons(),
                                        given.byName(),
                                        words.moment(given.at())));
    }
}
