package org.practicereview.casefile;

import java.util.Map;
import org.practicereview.organisation.Person;

/** Whether a person of the Panel has given a view in this round: then the step is for the other members only (P2). */
final class ViewsGiven {

    private static final String NOT_GIVEN =
            " and not (t.process = 'PanelConsideration' and t.step = 'Task_GivePanelView' and exists (select 1"
                    + " from panel_view v join panel_consideration p on p.case_id = v.case_id and p.round = v.round"
                    + " where v.case_id = t.case_id and v.person_id = :notGivenBy))";

    private ViewsGiven() {}

    /** What is added to a condition on {@code task t}; nothing for those who give no view. */
    static String condition(Person person, Map<String, Object> parameters) {
        if (!person.isAny(Relation.PANEL.roles())) {
            return "";
        }
        parameters.put("notGivenBy", person.id());
        return NOT_GIVEN;
    }
}
