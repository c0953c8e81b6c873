package org.practicereview.guidance;

import java.util.List;
import java.util.Map;

/** Asks the decision tables. The only boundary between the rules and the engine that evaluates them. */
public interface Decisions {

    /**
     * The one row that matches.
     *
     * @throws NoRuleMatches when no row does, with the inputs named
     */
    Map<String, Object> one(String decision, Map<String, Object> inputs);

    /** All rows that match, in the order of the table. */
    List<Map<String, Object>> all(String decision, Map<String, Object> inputs);
}
