package org.practicereview.administration.start;

import org.practicereview.guidance.UnreliableGuidance;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Shows whoever changed a table or an edition by hand which row is wrong. */
class UnreliableGuidanceAnalyzer extends AbstractFailureAnalyzer<UnreliableGuidance> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnreliableGuidance unreliable) {
        return new FailureAnalysis(
                unreliable.getMessage(),
                "Correct the row that is named, or put the file back as it was delivered. No rule is applied before.",
                unreliable);
    }
}
