package org.practicereview.attack;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.practicereview.casefile.Matter;
import org.practicereview.guidance.Route;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;

/**
 * Who may see a case, said a second time and without a database: the first table of docs/access.md, sentence by sentence. It
 * knows nothing of how the service asks.
 */
final class VisibilityModel {

    private String lead;
    private Route route;
    private final Map<String, Boolean> readingAreas = new HashMap<>();
    private final Set<String> jointAreas = new HashSet<>();
    private final Set<UUID> appointed = new HashSet<>();
    private final Set<UUID> recused = new HashSet<>();

    VisibilityModel(String lead) {
        this.lead = lead;
    }

    void notified(Route along) {
        route = along;
    }

    void commissioned(Person reviewer) {
        appointed.add(reviewer.id());
    }

    void dismissed(Person reviewer) {
        appointed.remove(reviewer.id());
    }

    void recused(Person member) {
        recused.add(member.id());
    }

    void letInAgain(Person member) {
        recused.remove(member.id());
    }

    /** Doing it twice, or for the area that leads, is nothing. */
    void linked(String area) {
        if (!area.equals(lead)) {
            readingAreas.putIfAbsent(area, true);
        }
    }

    void ended(String area) {
        readingAreas.computeIfPresent(area, (code, reads) -> false);
    }

    void restored(String area) {
        readingAreas.computeIfPresent(area, (code, reads) -> true);
    }

    void joined(String area) {
        if (readingAreas.containsKey(area)) {
            jointAreas.add(area);
        }
    }

    void parted(String area) {
        jointAreas.remove(area);
    }

    /** The area that led before goes on reading. */
    void transferred(String area) {
        String before = lead;
        readingAreas.remove(area);
        jointAreas.remove(area);
        lead = area;
        linked(before);
    }

    boolean reads(String area) {
        return readingAreas.getOrDefault(area, false);
    }

    String lead() {
        return lead;
    }

    boolean isRecused(Person person) {
        return recused.contains(person.id()) && ofThePanel(person);
    }

    boolean sees(Person person) {
        return !isRecused(person) && (byArea(person) || byAppointment(person) || byNation(person));
    }

    private boolean byArea(Person person) {
        Set<String> areas = person.areas(Role.Reach.AREA);
        return areas.contains(lead) || areas.stream().anyMatch(this::reads);
    }

    private boolean byAppointment(Person person) {
        return person.is(Role.REVIEWER) && appointed.contains(person.id());
    }

    private boolean byNation(Person person) {
        if (route == null) {
            return false;
        }
        return person.is(Role.OFSTED_READER)
                || route == Route.PANEL && (ofThePanel(person) || person.is(Role.DEPARTMENT_READER))
                || route == Route.SECRETARY_OF_STATE_AND_OFSTED && person.is(Role.DEPARTMENT_READER);
    }

    private static boolean ofThePanel(Person person) {
        return person.is(Role.PANEL_SECRETARIAT) || person.is(Role.PANEL_MEMBER) || person.is(Role.PANEL_CHAIR);
    }

    /** What the second table of docs/access.md never gives to somebody who stands to the case as this person does. */
    Set<Matter> neverRead(Person person) {
        Set<Matter> never = EnumSet.noneOf(Matter.class);
        boolean ofLead = person.areas(Role.Reach.AREA).contains(lead);
        if (!ofLead) {
            never.addAll(Set.of(
                    Matter.NOTIFICATION_DRAFT, Matter.AGENCY_RETURNS, Matter.RAPID_REVIEW_MEETING, Matter.LEARNING));
        }
        if (!ofThePanel(person)) {
            never.add(Matter.PANEL_DELIBERATION);
        }
        boolean joint = person.areas(Role.Reach.AREA).stream().anyMatch(jointAreas::contains);
        if (!ofLead && !joint && !byAppointment(person) && !(byNation(person) && ofThePanel(person))) {
            never.addAll(Set.of(Matter.RAPID_REVIEW, Matter.RAPID_REVIEW_DRAFT, Matter.REVIEW));
        }
        return never;
    }
}
