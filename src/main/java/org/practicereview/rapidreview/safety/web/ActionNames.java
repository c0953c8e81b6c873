package org.practicereview.rapidreview.safety.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.practicereview.organisation.People;
import org.practicereview.rapidreview.safety.ImmediateAction;
import org.springframework.stereotype.Component;

/** The names of those who added and ended safety actions. */
@Component
class ActionNames {

    private final People people;

    ActionNames(People people) {
        this.people = people;
    }

    Map<UUID, String> of(List<ImmediateAction> actions) {
        return people.names(actions.stream()
                .flatMap(action -> Stream.of(action.addedBy(), action.endedBy()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
    }
}
