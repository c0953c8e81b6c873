package org.practicereview.house;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.practicereview.organisation.rows.AsTheService;

/** Class and reason of a step stand in one line of docs/access.md. */
final class ListedStep extends ArchCondition<JavaMethod> {

    private final String list;

    ListedStep() {
        super("stand with class and reason in docs/access.md");
        try {
            list = Files.readString(Path.of("docs/access.md"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public void check(JavaMethod step, ConditionEvents events) {
        String line = "| `%s` | %s |"
                .formatted(
                        step.getOwner().getSimpleName(),
                        step.getAnnotationOfType(AsTheService.class).value());
        events.add(new SimpleConditionEvent(step, list.contains(line), "%s: %s".formatted(step.getFullName(), line)));
    }
}
