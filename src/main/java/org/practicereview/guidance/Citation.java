package org.practicereview.guidance;

/**
 * Where a rule comes from, carried with every answer to the screen.
 *
 * @param ruleId id in the rule book, such as {@code T1}
 * @param source law or guidance, in words
 * @param confidence how sure we are that the source says so
 */
public record Citation(String ruleId, String source, Confidence confidence) {

    /** The whole of it, as it is read beside what it supports. */
    public String inWords() {
        return ruleId + ", " + source + ". " + confidence.label();
    }
}
