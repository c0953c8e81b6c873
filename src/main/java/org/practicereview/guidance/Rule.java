package org.practicereview.guidance;

import org.jspecify.annotations.Nullable;
import org.practicereview.form.Labelled;

/**
 * A rule of the law or the guidance, and what applies it.
 *
 * @param id as everything cites it
 * @param means the rule in one line
 * @param mark how sure we are of it
 * @param where what applies it
 * @param in the file, where it is no table
 * @param as the rule under which that file cites it, where it is another one
 * @param because why nothing applies it
 */
public record Rule(
        String id,
        String means,
        Confidence mark,
        AppliedBy where,
        @Nullable String in,
        @Nullable String as,
        @Nullable String because) {

    /** What applies a rule. */
    public enum AppliedBy implements Labelled {
        TABLE("Decision tables"),
        DATA("Data with dates"),
        MODEL("A process model"),
        CODE("The program"),
        PAGE("A page"),
        NOT("Nothing in this service");

        private final String label;

        AppliedBy(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
