package org.practicereview.house;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The floors of the house from the ground up; each stage of a case is a floor, since a later one may read an earlier. */
final class Floors extends ArchCondition<JavaClass> {

    private static final List<Set<String>> FROM_THE_GROUND_UP = List.of(
            Set.of("calendar", "hash", "failure"),
            Set.of("form", "refusal"),
            Set.of("guidance", "organisation"),
            Set.of("idempotency"),
            Set.of("clock"),
            Set.of("casefile"),
            Set.of("workflow", "message"),
            Set.of("document"),
            Set.of("adviser"),
            Set.of("notification"),
            Set.of("seriouscasereview", "childdeath"),
            Set.of("rapidreview"),
            Set.of("panel"),
            Set.of("reviewer"),
            Set.of("review"),
            Set.of("publication"),
            Set.of("learning"),
            Set.of("proceedings"),
            Set.of("administration", "calculator"),
            Set.of("web"));

    private static final Pattern ROOM = Pattern.compile("org\\.practicereview\\.([a-z]+)(\\..*)?");

    Floors() {
        super("import only rooms of lower floors");
    }

    static Set<String> rooms() {
        return FROM_THE_GROUND_UP.stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    static Optional<String> roomOf(JavaClass type) {
        Matcher room = ROOM.matcher(type.getPackageName());
        return room.matches() ? Optional.of(room.group(1)) : Optional.empty();
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        roomOf(type)
                .ifPresent(room -> type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency -> isUpwards(room, dependency))
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription()))));
    }

    /** Whether a room is not that one, nor on a floor below it. */
    static boolean isAbove(String other, String room) {
        return !other.equals(room) && floor(other) >= floor(room);
    }

    private static boolean isUpwards(String room, Dependency dependency) {
        return roomOf(dependency.getTargetClass().getBaseComponentType())
                .filter(other -> isAbove(other, room))
                .isPresent();
    }

    private static int floor(String room) {
        for (int floor = 0; floor < FROM_THE_GROUND_UP.size(); floor++) {
            if (FROM_THE_GROUND_UP.get(floor).contains(room)) {
                return floor;
            }
        }
        throw new AssertionError("on which floor is the room " + room + "?");
    }
}
