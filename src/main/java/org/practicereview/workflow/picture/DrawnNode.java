package org.practicereview.workflow.picture;

import java.util.Optional;

/** A node as the model places it; parent is the subprocess around it, host the work whose date a timer watches. */
record DrawnNode(
        String id,
        String name,
        Kind kind,
        Box box,
        Optional<Box> label,
        Optional<String> parent,
        Optional<String> host) {

    boolean isInside(Optional<String> scope) {
        return parent.equals(scope);
    }
}
