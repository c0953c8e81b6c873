package org.practicereview.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;

/**
 * Which cases exist for a person, as a condition on {@code case_file c}. Lists, counts, search and single cases all use
 * this one: what it leaves out is not found anywhere. A conflict of interest leaves out what all else would let in.
 *
 * @param condition SQL without input of anybody's
 * @param parameters the values it names
 */
public record VisibleCases(String condition, Map<String, Object> parameters) {

    static VisibleCases of(Person person) {
        List<String> ways = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        List<String> areas = List.copyOf(person.areas(Role.Reach.AREA));
        if (!areas.isEmpty()) {
            ways.add("c.lead_area in (:visibleAreas)");
            ways.add("exists (select 1 from case_area a where a.case_id = c.id and a.area_code in (:visibleAreas) and "
                    + LinkedAreas.READS + ")");
            parameters.put("visibleAreas", areas);
        }
        if (person.is(Role.REVIEWER)) {
            ways.add("exists (select 1 from case_person p where p.case_id = c.id and p.person_id = :visibleTo"
                    + " and p.to_time is null)");
            parameters.put("visibleTo", person.id());
        }
        if (person.isAny(Relation.PANEL.roles())) {
            ways.add("(c.notified_route = 'PANEL' or " + NationalReach.TOLD_PANEL + ")");
        }
        if (person.is(Role.DEPARTMENT_READER)) {
            ways.add("(c.notified_route in ('PANEL', 'SECRETARY_OF_STATE_AND_OFSTED') or "
                    + NationalReach.TOLD_DEPARTMENT + ")");
        }
        if (person.is(Role.OFSTED_READER)) {
            ways.add("c.notified_route is not null");
        }
        return ways.isEmpty()
                ? new VisibleCases("1 = 0", parameters)
                : new VisibleCases(
                        "(" + String.join(" or ", ways) + ")" + Recusals.condition(person, parameters), parameters);
    }
}
