package org.practicereview.crash.fault;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Person;

/**
 * Something people do.
 *
 * @param name in words
 * @param prepared makes a new case that stands right before it
 */
record UseCase(String name, Supplier<Situation> prepared) {

    /**
     * A case that stands right before the use case, and the request that does it.
     *
     * @param type of the body
     * @param reference nothing where the request makes the case
     */
    record Situation(
            Person person,
            String path,
            String type,
            String body,
            @Nullable IncidentReference reference) {

        /** The usual one. */
        Situation(Person person, String path, String body, @Nullable IncidentReference reference) {
            this(person, path, "application/json", body, reference);
        }
    }
}
