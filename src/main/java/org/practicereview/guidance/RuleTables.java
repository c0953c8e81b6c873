package org.practicereview.guidance;

import java.util.List;

/** The decision tables for reading: what is compared and listed, not what is decided. */
public interface RuleTables {

    /** All tables of rules, by name. */
    List<RuleTable> all();
}
