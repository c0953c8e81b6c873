package org.practicereview.guidance.process;

import org.practicereview.guidance.Decisions;

/** The decision tables as they are delivered, for tests without the service around them. */
public final class RealTables {

    private static final Decisions TABLES = new DecisionTables();

    private RealTables() {}

    public static Decisions decisions() {
        return TABLES;
    }
}
