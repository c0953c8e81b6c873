package org.practicereview.panel.conflict;

import java.util.Map;
import org.practicereview.guidance.Decisions;
import org.springframework.stereotype.Component;

/** Asks the decision table "ConflictOfInterest". */
@Component
class ConflictRules {

    private final Decisions decisions;

    ConflictRules(Decisions decisions) {
        this.decisions = decisions;
    }

    /**
     * What the table says of one interest.
     *
     * @param why in words alone: a finding is known again by them, however its rule is cited later. Pages lead to the rule.
     */
    record Finding(Verdict verdict, String why) {

        Finding in(String what) {
            return new Finding(verdict, why + ": " + what);
        }
    }

    Finding judge(InterestKind interest, SharedWithCase shared, int yearsBefore) {
        Map<String, Object> row = decisions.one(
                "ConflictOfInterest",
                Map.of("interest", interest.name(), "shared", shared.name(), "yearsBefore", yearsBefore));
        return new Finding(Verdict.valueOf((String) row.get("verdict")), (String) row.get("why"));
    }
}
