package org.practicereview.rapidreview.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.practicereview.organisation.Role;

/**
 * What a statutory partner signed of a text, with its dissent (RR12); the Panel gets it with the text.
 *
 * @param recommendation what the partner recommends, in words
 * @param reasons nothing where they were not kept with the signature yet
 */
public record PartnerSignature(
        Role partner,
        boolean agrees,
        String recommendation,
        @Nullable String reasons,
        Instant at) {

    /** Whether the partner agrees, in words. */
    public String position() {
        return agrees ? "Agrees with the rapid review" : "Does not agree with the rapid review";
    }

    /** Leaves out the words of people that it holds. */
    @Override
    public String toString() {
        return "PartnerSignature[" + partner + ", ***]";
    }
}
