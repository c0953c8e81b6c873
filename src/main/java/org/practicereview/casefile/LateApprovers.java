package org.practicereview.casefile;

import static org.practicereview.organisation.Role.DELEGATED_PARTNER_HEALTH;
import static org.practicereview.organisation.Role.DELEGATED_PARTNER_LOCAL_AUTHORITY;
import static org.practicereview.organisation.Role.DELEGATED_PARTNER_POLICE;
import static org.practicereview.organisation.Role.LEAD_SAFEGUARDING_PARTNER;
import static org.practicereview.organisation.Role.LOCAL_AUTHORITY_APPROVER;
import static org.practicereview.organisation.Role.OF_THE_PANEL;
import static org.practicereview.organisation.Role.PARTNERSHIP_CHAIR;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Role;
import org.springframework.stereotype.Component;

/** Who may approve that something is done late: those who answer for it, of the area that leads or of the Panel (T4). */
@Component
class LateApprovers {

    private static final Set<Role> OF_THE_AUTHORITY =
            EnumSet.of(LOCAL_AUTHORITY_APPROVER, DELEGATED_PARTNER_LOCAL_AUTHORITY, LEAD_SAFEGUARDING_PARTNER);
    private static final Set<Role> OF_THE_PARTNERSHIP = EnumSet.of(
            DELEGATED_PARTNER_LOCAL_AUTHORITY,
            DELEGATED_PARTNER_HEALTH,
            DELEGATED_PARTNER_POLICE,
            LEAD_SAFEGUARDING_PARTNER,
            PARTNERSHIP_CHAIR);

    private final People people;

    LateApprovers(People people) {
        this.people = people;
    }

    /** Somebody who may approve, with the first of the roles that let them. */
    record Approver(UUID id, String name, Role role) {

        String inWords() {
            return name + ", " + role.label();
        }
    }

    /** Those who may approve that this is done late, by name; one statement. */
    List<Approver> of(CaseFile file, Obligation obligation) {
        Map<UUID, Approver> found = new LinkedHashMap<>();
        people.holders(roles(file, obligation), file.leadArea())
                .forEach(holder ->
                        found.putIfAbsent(holder.id(), new Approver(holder.id(), holder.name(), holder.role())));
        return List.copyOf(found.values());
    }

    private static Set<Role> roles(CaseFile file, Obligation obligation) {
        return switch (obligation) {
            case NOTIFY, TELL_PARTNERS, NOTIFY_LOOKED_AFTER_CHILD_DEATH, NOTIFY_CARE_LEAVER_DEATH, NOTIFY_CHILD_DEATH ->
                OF_THE_AUTHORITY;
            case ANSWER_RAPID_REVIEW -> OF_THE_PANEL;
            default -> file.milestones().national() ? OF_THE_PANEL : OF_THE_PARTNERSHIP;
        };
    }
}
