package org.practicereview.calculator.web;

import org.practicereview.guidance.Citation;
import org.practicereview.guidance.Confidence;
import org.practicereview.workflow.api.Coded;

/** Where a rule stands, and how sure we are of it. */
record ShownCitation(String ruleId, String source, Coded<Confidence> confidence) {

    static ShownCitation of(Citation citation) {
        return new ShownCitation(citation.ruleId(), citation.source(), Coded.of(citation.confidence()));
    }
}
