package org.practicereview.casefile;

import java.util.EnumSet;
import java.util.Set;
import org.practicereview.organisation.Role;

/** How a person stands to a case. One person may stand to it in several ways. */
public enum Relation {
    /** Notifies or approves for the area that leads. */
    LOCAL_AUTHORITY(EnumSet.of(Role.LOCAL_AUTHORITY_NOTIFIER, Role.LOCAL_AUTHORITY_APPROVER)),
    /** Business manager or delegated partner of the area that leads. */
    PARTNERSHIP(EnumSet.of(
            Role.PARTNERSHIP_BUSINESS_MANAGER,
            Role.DELEGATED_PARTNER_LOCAL_AUTHORITY,
            Role.DELEGATED_PARTNER_HEALTH,
            Role.DELEGATED_PARTNER_POLICE)),
    /** Leads, chairs or scrutinises the partnership of the area that leads. */
    OVERSIGHT(EnumSet.of(Role.LEAD_SAFEGUARDING_PARTNER, Role.PARTNERSHIP_CHAIR, Role.INDEPENDENT_SCRUTINEER)),
    /** Holds a role for another area that is linked to the case. */
    LINKED_AREA(EnumSet.noneOf(Role.class)),
    /** Holds a role for another area whose partners take part in the rapid review (RR17). */
    JOINT_AREA(EnumSet.noneOf(Role.class)),
    /** Appointed to review the case, and not removed. */
    APPOINTED_REVIEWER(EnumSet.of(Role.REVIEWER)),
    /** Leads a national review that the case is part of, and declared to have no conflict of interest in it. */
    NATIONAL_LEAD(EnumSet.noneOf(Role.class)),
    PANEL(Role.OF_THE_PANEL),
    DEPARTMENT(EnumSet.of(Role.DEPARTMENT_READER)),
    OFSTED(EnumSet.of(Role.OFSTED_READER));

    private final Set<Role> roles;

    Relation(Set<Role> roles) {
        this.roles = roles;
    }

    /** The roles that make this relation. */
    Set<Role> roles() {
        return roles;
    }
}
