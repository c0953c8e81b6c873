package org.practicereview.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.practicereview.organisation.Grant;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;

/**
 * Which tasks a person may do, as a condition on {@code task t} and its {@code case_file c}: for lists the same answer
 * that {@link CaseAccess#mayWork} gives for one task, without the views that a member of the Panel has given. A test holds the
 * two together. Where only tasks of one state are asked for, candidates say it, too, and are found by it.
 *
 * @param condition SQL without input of anybody's
 * @param parameters the values it names
 */
public record WorkableTasks(String condition, Map<String, Object> parameters) {

    static WorkableTasks of(Person person) {
        List<String> ways = new ArrayList<>();
        Map<String, Object> parameters = new HashMap<>();
        for (Role role : person.roles()) {
            addWay(ways, parameters, person, role);
        }
        String condition = ways.isEmpty()
                ? "1 = 0"
                : "exists (select 1 from task_candidate k where k.task_id = t.id and k.state = t.state and ("
                        + String.join(" or ", ways) + "))" + ViewsGiven.condition(person, parameters);
        return new WorkableTasks(condition, parameters);
    }

    private static void addWay(List<String> ways, Map<String, Object> parameters, Person person, Role role) {
        String candidate = "k.role = '" + role.name() + "'";
        switch (role.reach()) {
            case AREA, AGENCY -> {
                String areas = "workable" + role.name();
                ways.add("(" + candidate + " and c.lead_area in (:" + areas + "))");
                parameters.put(areas, areas(person, role));
            }
            case APPOINTMENT -> {
                ways.add("(" + candidate + " and exists (select 1 from case_person w where w.case_id = c.id"
                        + " and w.person_id = :workableBy and w.works and w.to_time is null))");
                parameters.put("workableBy", person.id());
            }
            case NATION -> ways.add("(" + candidate + " and " + hasReached(role) + ")");
            case SERVICE -> {
                // runs the service and works on no case
            }
        }
    }

    private static String hasReached(Role role) {
        return Relation.PANEL.roles().contains(role) ? "c.notified_route = 'PANEL'" : "c.notified_route is not null";
    }

    private static List<String> areas(Person person, Role role) {
        return person.grants().stream()
                .filter(grant -> grant.role() == role)
                .map(Grant::areaCode)
                .toList();
    }
}
