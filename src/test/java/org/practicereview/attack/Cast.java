package org.practicereview.attack;

import java.util.ArrayList;
import java.util.List;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.ExampleCases;

/**
 * Three areas, and everybody who tries to see their cases: the reviewers and the members of the Panel among them.
 *
 * @param all in an order that is always the same
 */
record Cast(List<String> areas, List<Person> all, List<Person> reviewers, List<Person> members, Person secretary) {

    /** Whom nobody has met before. */
    static Cast of(ExampleCases examples) {
        List<String> areas = List.of(examples.area(), examples.area(), examples.area());
        List<Person> all = new ArrayList<>();
        for (String area : areas) {
            all.add(examples.person(area, Role.LOCAL_AUTHORITY_APPROVER));
            all.add(examples.person(area, Role.INDEPENDENT_SCRUTINEER));
            all.add(examples.person(area, Role.AGENCY_CONTRIBUTOR));
        }
        List<Person> reviewers =
                List.of(examples.person(areas.get(0), Role.REVIEWER), examples.person(areas.get(0), Role.REVIEWER));
        List<Person> members = List.of(
                examples.person(areas.get(0), Role.PANEL_MEMBER),
                examples.person(areas.get(0), Role.PANEL_CHAIR),
                // another hat lets nobody in whom a conflict keeps out
                examples.person(areas.get(1), Role.PANEL_MEMBER, Role.PARTNERSHIP_CHAIR));
        Person secretary = examples.person(areas.get(0), Role.PANEL_SECRETARIAT);
        all.addAll(reviewers);
        all.addAll(members);
        all.add(secretary);
        all.add(examples.person(areas.get(0), Role.DEPARTMENT_READER));
        all.add(examples.person(areas.get(0), Role.OFSTED_READER));
        all.add(examples.person(areas.get(0), Role.ADMINISTRATOR));
        return new Cast(areas, List.copyOf(all), reviewers, members, secretary);
    }
}
