package org.practicereview.organisation.rows;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator what the database has to be told once. */
class NoRowLevelSecurityAnalyzer extends AbstractFailureAnalyzer<NoRowLevelSecurity> {

    private static final String REMEDY = """
            As a user of PostgreSQL who may create roles, once (for the database practice_review):
                create role practice_review_person nologin;
                grant practice_review_person to THE_USER_OF_THE_SERVICE;
            Or do without the second lock: %s=false \
            (in the environment: PRACTICEREVIEW_ROWLEVELSECURITY=false).""".formatted(RowLevelSecurity.SWITCH);

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, NoRowLevelSecurity no) {
        return new FailureAnalysis(no.getMessage(), REMEDY, no);
    }
}
