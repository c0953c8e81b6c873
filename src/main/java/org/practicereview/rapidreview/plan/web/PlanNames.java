package org.practicereview.rapidreview.plan.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.practicereview.organisation.People;
import org.practicereview.rapidreview.plan.PlannedDay;
import org.springframework.stereotype.Component;

/** Who moved the days of a plan. */
@Component
class PlanNames {

    private final People people;

    PlanNames(People people) {
        this.people = people;
    }

    Map<UUID, String> of(List<PlannedDay> plan) {
        return people.names(plan.stream()
                .map(PlannedDay::moved)
                .filter(Objects::nonNull)
                .map(PlannedDay.Move::by)
                .distinct()
                .toList());
    }
}
