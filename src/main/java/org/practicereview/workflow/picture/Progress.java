package org.practicereview.workflow.picture;

import java.util.Set;

/**
 * Where one case stands in one process, as ids of the model. A step that was done and is open again counts as open;
 * what is late counts as open too.
 */
public record Progress(Set<String> done, Set<String> current, Set<String> late) {

    public Progress {
        done = Set.copyOf(done);
        current = Set.copyOf(current);
        late = Set.copyOf(late);
    }

    /** A case that has not begun. */
    public static Progress none() {
        return new Progress(Set.of(), Set.of(), Set.of());
    }

    public State stateOf(String id) {
        if (late.contains(id)) {
            return State.LATE;
        }
        if (current.contains(id)) {
            return State.CURRENT;
        }
        return done.contains(id) ? State.DONE : State.COMING;
    }

    boolean isOpen(String id) {
        return current.contains(id) || late.contains(id);
    }

    boolean isVisited(String id) {
        return isOpen(id) || done.contains(id);
    }

    boolean hasBegun() {
        return !(done.isEmpty() && current.isEmpty() && late.isEmpty());
    }
}
