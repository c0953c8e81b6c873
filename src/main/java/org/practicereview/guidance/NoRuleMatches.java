package org.practicereview.guidance;

import java.util.Map;

/** A decision table has a gap: a fault of the table, never an answer. Inputs are codes, never personal data. */
public final class NoRuleMatches extends RuntimeException {

    public NoRuleMatches(String decision, Map<String, Object> inputs) {
        super("no row of " + decision + " matches " + inputs);
    }
}
