package org.practicereview.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Role;
import org.springframework.stereotype.Component;

/** Who may approve that something is done late: those whom a table names, of the area that leads or of the Panel (T4). */
@Component
class LateApprovers {

    private final LateRules rules;
    private final People people;

    LateApprovers(LateRules rules, People people) {
        this.rules = rules;
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
        people.holders(rules.approvers(obligation, file.milestones().national()), file.leadArea())
                .forEach(holder ->
                        found.putIfAbsent(holder.id(), new Approver(holder.id(), holder.name(), holder.role())));
        return List.copyOf(found.values());
    }
}
