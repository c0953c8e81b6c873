package org.practicereview.guidance.process;

import org.practicereview.guidance.Decisions;
import org.practicereview.guidance.RealGuidance;
import org.practicereview.guidance.RuleTables;

/** The decision tables as they are delivered, for tests without the service around them. */
public final class RealTables {

    private static final DecisionTables TABLES = new DecisionTables(vocabulary());

    private RealTables() {}

    public static Decisions decisions() {
        return TABLES;
    }

    public static RuleTables ruleTables() {
        return TABLES;
    }

    static Vocabulary vocabulary() {
        return new Vocabulary(RealGuidance.editions(), RealGuidance.overlays(), RealGuidance.wordings());
    }
}
