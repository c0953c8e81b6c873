package org.practicereview.rapidreview.safety;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.workflow.view.FollowedUp;
import org.practicereview.workflow.view.ToFollowUp;
import org.springframework.stereotype.Component;

/** Open safety actions stand on the work list of the business manager until they are done or dropped (RR1). */
@Component
class OpenActions implements ToFollowUp {

    private final ActionRows rows;
    private final CaseAccess access;
    private final Clock clock;

    OpenActions(ActionRows rows, CaseAccess access, Clock clock) {
        this.rows = rows;
        this.access = access;
        this.clock = clock;
    }

    @Override
    public List<FollowedUp> toFollowUp(Person person) {
        Set<String> areas = person.areasOf(Role.PARTNERSHIP_BUSINESS_MANAGER);
        LocalDate today = England.today(clock);
        return areas.isEmpty()
                ? List.of()
                : rows.openIn(areas, access.visibleTo(person)).stream()
                        .map(open -> new FollowedUp(
                                "safety-action",
                                "Immediate safety action " + open.number(),
                                open.reference(),
                                open.dueOn(),
                                open.dueOn().isBefore(today),
                                "/cases/" + open.reference() + "/rapid-review/safety-actions"))
                        .toList();
    }
}
