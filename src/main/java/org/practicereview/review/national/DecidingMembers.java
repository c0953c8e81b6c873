package org.practicereview.review.national;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.practicereview.casefile.CaseFile;
import org.practicereview.form.Field.Option;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Role;
import org.practicereview.panel.PanelAnswer;
import org.practicereview.panel.PanelService;
import org.practicereview.panel.conflict.Conflicts;
import org.practicereview.refusal.RuleRefusal;
import org.springframework.stereotype.Component;

/** The members of the Panel who decide that a case is part of a national review: as many as a national review needs (C2). */
@Component
class DecidingMembers {

    private final People people;
    private final PanelService panel;
    private final Conflicts conflicts;

    DecidingMembers(People people, PanelService panel, Conflicts conflicts) {
        this.people = people;
        this.panel = panel;
        this.conflicts = conflicts;
    }

    /** All members of the Panel, by name. */
    List<Option> all() {
        return people.holders(Role.PANEL_MEMBERS, "").stream()
                .map(member -> new Option(member.id().toString(), member.name()))
                .distinct()
                .toList();
    }

    /**
     * Those who decided on the case.
     *
     * @throws InvalidAnswers when somebody is named who is no member
     * @throws RuleRefusal when too few decided for whom nothing speaks against it
     */
    Set<UUID> of(CaseFile file, CaseTakenIn form) {
        Map<String, UUID> members = people.holders(Role.PANEL_MEMBERS, "").stream()
                .map(People.Holder::id)
                .distinct()
                .collect(Collectors.toMap(UUID::toString, id -> id));
        if (!members.keySet().containsAll(form.members())) {
            throw new InvalidAnswers("/decidedBy", "not-a-choice", "Name members of the Panel");
        }
        Set<UUID> decided = form.members().stream().map(members::get).collect(Collectors.toSet());
        Set<UUID> notCounting = conflicts.notCounting(file);
        long counting =
                decided.stream().filter(member -> !notCounting.contains(member)).count();
        int needed = panel.quorum(PanelAnswer.NATIONAL_REVIEW);
        if (counting < needed) {
            throw new RuleRefusal(
                    "no-quorum",
                    "%d members must have decided that this case is part of it; %d did, %d of them cannot count because of a conflict of interest (C2)."
                            .formatted(needed, decided.size(), decided.size() - counting));
        }
        return decided;
    }
}
