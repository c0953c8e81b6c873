package org.practicereview.workflow.view;

import java.util.Comparator;
import java.util.List;
import org.practicereview.organisation.Person;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All that a person follows up beside the tasks of cases. */
@Service
public class FollowUps {

    private final List<ToFollowUp> stages;

    FollowUps(List<ToFollowUp> stages) {
        this.stages = stages;
    }

    /** What that person follows up, what is due first before the others. */
    @Transactional(readOnly = true)
    public List<FollowedUp> of(Person person) {
        return stages.stream()
                .flatMap(stage -> stage.toFollowUp(person).stream())
                .sorted(Comparator.comparing(FollowedUp::dueOn))
                .toList();
    }
}
