package org.practicereview.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;

/**
 * Which cases exist for a person, as a condition on {@code case_file c}. Lists, counts, search and single cases all use
 * this one: what it leaves out is not found anywhere. A conflict of interest leaves out what all else would let in.
 *
 * @param condition SQL without input of anybody's
 * @param ways the same as conditions of which exactly one holds for each of these cases, for {@link #select}
 * @param parameters the values they name
 */
public record VisibleCases(String condition, List<String> ways, Map<String, Object> parameters) {

    private static final String LED = "c.lead_area in (:visibleAreas)";

    private static final String LINKED =
            "select a.case_id from case_area a where a.area_code in (:visibleAreas) and " + LinkedAreas.READS;

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
        if (ways.isEmpty()) {
            return new VisibleCases("1 = 0", List.of("1 = 0"), parameters);
        }
        String condition = "(" + String.join(" or ", ways) + ")" + Recusals.condition(person, parameters);
        return new VisibleCases(condition, isOfAreasOnly(person) ? waysOfAreas() : List.of(condition), parameters);
    }

    /**
     * Rows of visible cases, each once: every way in is a select of its own, for which a database looks at each case once, by an
     * index. Of one list of numbers it collects all before the first, and looks at each of them again.
     *
     * @param columnsAndFrom up to the condition
     * @param more what else must hold
     */
    public String select(String columnsAndFrom, String more) {
        return ways.stream()
                .map(way -> columnsAndFrom + " where " + way + " and (" + more + ")")
                .collect(Collectors.joining(" union all "));
    }

    private static boolean isOfAreasOnly(Person person) {
        return person.roles().stream().allMatch(role -> role.needsArea() || role.reach() == Role.Reach.SERVICE);
    }

    private static List<String> waysOfAreas() {
        return List.of(LED, "c.id in (" + LINKED + ") and not (" + LED + ")");
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
            lists.add(LINKED);
            parameters.put("visibleAreas", areas);
        }
        if (person.is(Role.REVIEWER)) {
            lists.add("select p.case_id from case_person p where p.person_id = :visibleTo and p.to_time is null");
            parameters.put("visibleTo", person.id());
        }
        return String.join(" union all ", lists);
    }
}
