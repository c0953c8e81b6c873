package org.practicereview.workflow.api;

import java.util.Arrays;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.practicereview.hash.Sha256;
import org.practicereview.refusal.PreconditionRequired;
import org.practicereview.workflow.TaskVersion;

/** The version of a task, its draft and what there is to read before sending, as an entity tag. */
final class TaskETag {

    private static final int READING_LENGTH = 12;

    private TaskETag() {}

    static String of(TaskVersion version) {
        String reading = version.reading().isEmpty()
                ? ""
                : "-" + Sha256.of(version.reading()).substring(0, READING_LENGTH);
        return "\"" + version.task() + "-" + version.draft() + reading + "\"";
    }

    /** What the header If-Match asks for. Weak tags match nothing there (RFC 9110, 13.1.1). */
    static Predicate<TaskVersion> matching(String ifMatch) {
        return version -> Arrays.stream(ifMatch.split(","))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(of(version)));
    }

    static Predicate<TaskVersion> required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new PreconditionRequired();
        }
        return matching(ifMatch);
    }
}
