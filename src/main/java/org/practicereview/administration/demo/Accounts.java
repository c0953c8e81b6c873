package org.practicereview.administration.demo;

import static org.practicereview.organisation.Role.ADMINISTRATOR;
import static org.practicereview.organisation.Role.AGENCY_CONTRIBUTOR;
import static org.practicereview.organisation.Role.DELEGATED_PARTNER_HEALTH;
import static org.practicereview.organisation.Role.DELEGATED_PARTNER_LOCAL_AUTHORITY;
import static org.practicereview.organisation.Role.DELEGATED_PARTNER_POLICE;
import static org.practicereview.organisation.Role.DEPARTMENT_READER;
import static org.practicereview.organisation.Role.INDEPENDENT_SCRUTINEER;
import static org.practicereview.organisation.Role.LEAD_SAFEGUARDING_PARTNER;
import static org.practicereview.organisation.Role.LOCAL_AUTHORITY_APPROVER;
import static org.practicereview.organisation.Role.LOCAL_AUTHORITY_NOTIFIER;
import static org.practicereview.organisation.Role.OFSTED_READER;
import static org.practicereview.organisation.Role.PANEL_CHAIR;
import static org.practicereview.organisation.Role.PANEL_MEMBER;
import static org.practicereview.organisation.Role.PANEL_SECRETARIAT;
import static org.practicereview.organisation.Role.PARTNERSHIP_BUSINESS_MANAGER;
import static org.practicereview.organisation.Role.PARTNERSHIP_CHAIR;
import static org.practicereview.organisation.Role.REVIEWER;

import java.util.List;
import org.practicereview.organisation.Area;
import org.practicereview.organisation.DemonstrationAccounts;
import org.practicereview.organisation.Role;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The invented people of the demonstration: one of each role in Northshire and nationally, a few in Southshire. */
@Component
@Profile("demo")
class Accounts implements DemonstrationAccounts {

    static final String PASSWORD = "practice-review-demo";
    static final Area NORTHSHIRE = new Area("NORTHSHIRE", "Northshire");
    static final Area SOUTHSHIRE = new Area("SOUTHSHIRE", "Southshire");

    /** Somebody invented. */
    record Invented(String username, String name, String agency, Role role, Area area) {

        /** The token for the interface. It can be known, so that everybody finds it in the README. */
        String token() {
            return "pr_demo_" + username.replace('.', '_');
        }

        String areaCode() {
            return role.needsArea() ? area.code() : null;
        }
    }

    static final List<Invented> PEOPLE = List.of(
            north("nora.notifier", "Nora Notifier", "Northshire Council", LOCAL_AUTHORITY_NOTIFIER),
            north("anna.approver", "Anna Approver", "Northshire Council", LOCAL_AUTHORITY_APPROVER),
            north("bea.manager", "Bea Manager", "Northshire Safeguarding Partnership", PARTNERSHIP_BUSINESS_MANAGER),
            north("lars.partner", "Lars Partner", "Northshire Council", DELEGATED_PARTNER_LOCAL_AUTHORITY),
            north("hana.partner", "Hana Partner", "Northshire Integrated Care Board", DELEGATED_PARTNER_HEALTH),
            north("paul.partner", "Paul Partner", "Northshire Police", DELEGATED_PARTNER_POLICE),
            north("lea.lead", "Lea Lead", "Northshire Council", LEAD_SAFEGUARDING_PARTNER),
            north("carl.chair", "Carl Chair", "Northshire Safeguarding Partnership", PARTNERSHIP_CHAIR),
            north("ines.scrutineer", "Ines Scrutineer", "Independent", INDEPENDENT_SCRUTINEER),
            north("aggie.agency", "Aggie Agency", "Northshire Schools", AGENCY_CONTRIBUTOR),
            north("rita.reviewer", "Rita Reviewer", "Independent", REVIEWER),
            north("ravi.reviewer", "Ravi Reviewer", "Northshire Police", REVIEWER),
            north("petra.secretariat", "Petra Secretariat", "Panel", PANEL_SECRETARIAT),
            north("max.member", "Max Member", "Panel", PANEL_MEMBER),
            north("cora.chair", "Cora Chair", "Panel", PANEL_CHAIR),
            north("dan.department", "Dan Department", "Department for Education", DEPARTMENT_READER),
            north("olga.ofsted", "Olga Ofsted", "Ofsted", OFSTED_READER),
            north("adam.administrator", "Adam Administrator", "Practice Review", ADMINISTRATOR),
            south("nina.notifier", "Nina Notifier", "Southshire Council", LOCAL_AUTHORITY_NOTIFIER),
            south("ada.approver", "Ada Approver", "Southshire Council", LOCAL_AUTHORITY_APPROVER),
            south("mia.manager", "Mia Manager", "Southshire Safeguarding Partnership", PARTNERSHIP_BUSINESS_MANAGER),
            south("liv.partner", "Liv Partner", "Southshire Council", DELEGATED_PARTNER_LOCAL_AUTHORITY),
            south("hal.partner", "Hal Partner", "Southshire Integrated Care Board", DELEGATED_PARTNER_HEALTH),
            south("pia.partner", "Pia Partner", "Southshire Police", DELEGATED_PARTNER_POLICE));

    @Override
    public List<Account> all() {
        return PEOPLE.stream()
                .map(person -> new Account(
                        person.username(),
                        PASSWORD,
                        person.role().label()
                                + (person.role().needsArea()
                                        ? ", " + person.area().name()
                                        : "")))
                .toList();
    }

    private static Invented north(String username, String name, String agency, Role role) {
        return new Invented(username, name, agency, role, NORTHSHIRE);
    }

    private static Invented south(String username, String name, String agency, Role role) {
        return new Invented(username, name, agency, role, SOUTHSHIRE);
    }
}
