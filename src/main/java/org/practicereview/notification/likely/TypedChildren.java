package org.practicereview.notification.likely;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.Child;
import tools.jackson.databind.JsonNode;

/** The children in answers that are still being typed: what can be read of them, right or wrong. */
public final class TypedChildren {

    /** The question that lists the children. */
    private static final String CHILDREN = "children";

    private TypedChildren() {}

    /** Whether these answers say anything of the children, be it that there is none. */
    public static boolean areIn(JsonNode typed) {
        return typed.has(CHILDREN);
    }

    /** The children that were typed: each by its number, and once more under its other names where it has some. */
    public static List<Child> of(JsonNode typed) {
        List<Child> children = new ArrayList<>();
        int number = 0;
        for (JsonNode child : typed.path(CHILDREN)) {
            number++;
            children.add(
                    new Child(number, text(child, "forenames"), text(child, "surname"), day(child, "dateOfBirth")));
            String others = text(child, "otherNames");
            if (others != null) {
                children.add(new Child(number, others, others, null));
            }
        }
        return children;
    }

    private static @Nullable String text(JsonNode child, String name) {
        return child.path(name).isString() ? child.path(name).asString() : null;
    }

    private static @Nullable LocalDate day(JsonNode child, String name) {
        String typed = text(child, name);
        try {
            return typed == null ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }
}
