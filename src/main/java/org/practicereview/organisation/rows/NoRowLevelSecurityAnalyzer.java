package org.practicereview.organisation.rows;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator what the database has to be told once. */
class NoRowLevelSecurityAnalyzer extends AbstractFailureAnalyzer<NoRowLevelSecurity> {

    private static final String REMEDY = RowLevelSecurity.REMEDY + """
            Or do without the second lock: %s=off \
            (in the environment: PRACTICEREVIEW_ROWLEVELSECURITY=off).""".formatted(RowLevelSecurity.SWITCH);

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NoRowLevelSecurity no) {
        return new FailureAnalysis(no.getMessage(), REMEDY, no);
    }
}
