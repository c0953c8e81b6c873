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
        String listed = listed(person, parameters);
        if (!listed.isEmpty()) {
            ways.add("c.id in (" + listed + ")");
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

    /**
     * Cases of areas and appointments, each found by an index: asked as conditions with "or" in between, a database goes
     * through all cases there are.
     */
    private static String listed(Person person, Map<String, Object> parameters) {
        List<String> lists = new ArrayList<>();
        List<String> areas = List.copyOf(person.areas(Role.Reach.AREA));
        if (!areas.isEmpty()) {
            lists.add("select v.id from case_file v where v.lead_area in (:visibleAreas)");
            lists.add(
                    "select a.case_id from case_area a where a.area_code in (:visibleAreas) and " + LinkedAreas.READS);
            parameters.put("visibleAreas", areas);
        }
        if (person.is(Role.REVIEWER)) {
            lists.add("select p.case_id from case_person p where p.person_id = :visibleTo and p.to_time is null");
            parameters.put("visibleTo", person.id());
        }
        return String.join(" union all ", lists);
    }
}
