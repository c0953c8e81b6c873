package org.practicereview.organisation;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** A role, and the area it is held for where the role needs one. */
public record Grant(Role role, @Nullable String areaCode) implements Serializable {

    public Grant {
        if (role.needsArea() != (areaCode != null)) {
            throw new IllegalArgumentException(
                    role + (role.needsArea() ? " needs an area" : " is not held for an area"));
        }
    }
}
