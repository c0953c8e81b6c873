package org.practicereview.workflow.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;

/**
 * Something that waits for a person and is no task of the case.
 *
 * @param words what is asked
 * @param reference of the case, nothing where it is about none
 * @param path of its page
 * @param dueOn by when, nothing where no day was named; it stands in the person's calendar then
 * @param overdue whether that day has passed
 */
public record AwaitedAnswer(
        String words,
        @Nullable IncidentReference reference,
        String path,
        @Nullable LocalDate dueOn,
        boolean overdue) {

    public AwaitedAnswer(String words, @Nullable IncidentReference reference, String path) {
        this(words, reference, path, null, false);
    }

    public static AwaitedAnswer due(
            String words, IncidentReference reference, String path, LocalDate dueOn, LocalDate today) {
        return new AwaitedAnswer(words, reference, path, dueOn, today.isAfter(dueOn));
    }
}
