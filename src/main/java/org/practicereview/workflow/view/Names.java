package org.practicereview.workflow.view;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicereview.organisation.People;

/** The names of people who did something, looked up together. */
record Names(Map<UUID, String> names) {

    static Names of(People people, Stream<@Nullable UUID> ids) {
        return new Names(people.names(ids.filter(Objects::nonNull).distinct().toList()));
    }

    @Nullable
    String of(@Nullable UUID id) {
        return id == null ? null : names.get(id);
    }
}
