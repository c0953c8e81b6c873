package org.practicereview.review.plan.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.practicereview.organisation.People;
import org.practicereview.review.plan.PlannedMilestone;
import org.springframework.stereotype.Component;

/** Who moved the milestones of a plan. */
@Component
class ReviewPlanNames {

    private final People people;

    ReviewPlanNames(People people) {
        this.people = people;
    }

    Map<UUID, String> of(List<PlannedMilestone> milestones) {
        return people.names(milestones.stream()
                .map(PlannedMilestone::moved)
                .filter(Objects::nonNull)
                .map(PlannedMilestone.Move::by)
                .distinct()
                .toList());
    }
}
