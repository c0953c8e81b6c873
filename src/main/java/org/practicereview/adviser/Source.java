package org.practicereview.adviser;

import org.practicereview.guidance.Citation;
import org.practicereview.guidance.Confidence;
import org.practicereview.workflow.api.Coded;

/**
 * Where something stands.
 *
 * @param rule id in the rule book
 * @param source law or guidance, in words
 * @param confidence how sure we are that the source says so
 */
public record Source(String rule, String source, Coded<Confidence> confidence) {

    public static Source of(Citation citation) {
        return new Source(citation.ruleId(), citation.source(), Coded.of(citation.confidence()));
    }
}
