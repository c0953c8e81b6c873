package org.practicereview.workflow;

import java.util.List;

/**
 * How much of a long form is answered, weighed by what each answer adds. Advice only: it never holds anything up.
 *
 * @param score from 0 to 100
 * @param worthAdding the answers that would add most, the weightiest first
 */
public record Completeness(int score, List<Missing> worthAdding) {

    /**
     * An answer worth adding.
     *
     * @param pointer where it is given (RFC 6901)
     * @param question what is asked
     * @param because what the answer adds
     */
    public record Missing(String pointer, String question, String because) {}
}
