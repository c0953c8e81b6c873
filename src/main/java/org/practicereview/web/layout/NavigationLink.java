package org.practicereview.web.layout;

import java.util.ArrayList;
import java.util.List;
import org.practicereview.notification.Incidents;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.reviewer.Keeping;

/**
 * One link of the service navigation.
 *
 * @param current whether the page shown belongs to it
 */
public record NavigationLink(String label, String path, boolean current) {

    /** The links a person needs; what the person may do there is asked there. */
    static List<NavigationLink> of(Person person, String path) {
        List<NavigationLink> links = new ArrayList<>();
        if (person.worksOnCases()) {
            links.add(link("My work", "/work", path));
            links.add(link("Cases", "/cases", path));
        }
        if (!person.areas(Role.Reach.AREA).isEmpty()) {
            links.add(link("Actions", "/learning/actions", path));
        }
        links.add(link("Published learning", "/learning/published", path));
        if (person.is(Role.AGENCY_CONTRIBUTOR)) {
            links.add(link("Returns", "/returns", path));
            links.add(link("Accuracy checks", "/accuracy-checks", path));
        }
        if (person.isAny(Incidents.MAY_RECORD)) {
            links.add(link("Record an incident", "/incidents", path));
        }
        if (person.isAny(Role.OF_THE_PANEL)) {
            links.add(link("Panel queue", "/panel/queue", path));
            links.add(link("National reviews", "/national-reviews", path));
            links.add(link("Interests", "/panel/interests", path));
        }
        if (person.isAny(Keeping.READERS)) {
            links.add(link("Reviewers", "/reviewers", path));
        }
        if (person.is(Role.REVIEWER)) {
            links.add(link("My reviews", "/my-reviews", path));
        }
        if (person.is(Role.ADMINISTRATOR)) {
            links.add(link("Administration", "/administration", path));
        }
        return List.copyOf(links);
    }

    private static NavigationLink link(String label, String target, String path) {
        return new NavigationLink(label, target, path.equals(target) || path.startsWith(target + "/"));
    }
}
