package org.practicereview.organisation;

import java.util.EnumSet;
import java.util.Set;
import org.practicereview.form.Labelled;

/** What a person is in the service. A role is held for one area or, for national bodies, everywhere. */
public enum Role implements Labelled {
    /** Prepares notifications of a local authority. */
    LOCAL_AUTHORITY_NOTIFIER("Local authority notifier", Reach.AREA),
    /** Decides whether to notify, and sends (section 16C(1): the duty is the local authority's). */
    LOCAL_AUTHORITY_APPROVER("Local authority approver", Reach.AREA),
    PARTNERSHIP_BUSINESS_MANAGER("Partnership business manager", Reach.AREA),
    DELEGATED_PARTNER_LOCAL_AUTHORITY("Delegated safeguarding partner, local authority", Reach.AREA),
    DELEGATED_PARTNER_HEALTH("Delegated safeguarding partner, health", Reach.AREA),
    DELEGATED_PARTNER_POLICE("Delegated safeguarding partner, police", Reach.AREA),
    /** Reads, and is told of breaches (L19). */
    LEAD_SAFEGUARDING_PARTNER("Lead safeguarding partner", Reach.AREA),
    PARTNERSHIP_CHAIR("Partnership chair", Reach.AREA),
    INDEPENDENT_SCRUTINEER("Independent scrutineer", Reach.AREA),
    /** Health, police, education and childcare, probation, voluntary sector and others. */
    AGENCY_CONTRIBUTOR("Agency contributor", Reach.AGENCY),
    REVIEWER("Reviewer", Reach.APPOINTMENT),
    PANEL_SECRETARIAT("Panel secretariat", Reach.NATION),
    PANEL_MEMBER("Panel member", Reach.NATION),
    /** A member who also records what the Panel decided. */
    PANEL_CHAIR("Chair of the Panel", Reach.NATION),
    DEPARTMENT_READER("Department reader", Reach.NATION),
    OFSTED_READER("Ofsted reader", Reach.NATION),
    /** Runs the service and sees no case. */
    ADMINISTRATOR("Administrator", Reach.SERVICE);

    /** How far a role carries. */
    public enum Reach {
        /** The cases of one area. */
        AREA,
        /** What one agency of an area was asked. */
        AGENCY,
        /** The reviews one is appointed to. */
        APPOINTMENT,
        /** What reached the national bodies. */
        NATION,
        /** The service, no case. */
        SERVICE
    }

    /** The three statutory safeguarding partners, as their delegates (section 16E). */
    public static final Set<Role> DELEGATED_PARTNERS =
            EnumSet.of(DELEGATED_PARTNER_LOCAL_AUTHORITY, DELEGATED_PARTNER_HEALTH, DELEGATED_PARTNER_POLICE);

    /** The members of the Panel, its chair among them: they give views and can have conflicts of interest. */
    public static final Set<Role> PANEL_MEMBERS = EnumSet.of(PANEL_MEMBER, PANEL_CHAIR);

    /** All of the Panel. */
    public static final Set<Role> OF_THE_PANEL = EnumSet.of(PANEL_SECRETARIAT, PANEL_MEMBER, PANEL_CHAIR);

    private final String label;
    private final Reach reach;

    Role(String label, Reach reach) {
        this.label = label;
        this.reach = reach;
    }

    @Override
    public String label() {
        return label;
    }

    public Reach reach() {
        return reach;
    }

    /** Whether the role is held for one area, which must then be named. */
    public boolean needsArea() {
        return reach == Reach.AREA || reach == Reach.AGENCY;
    }
}
