package org.practicereview.casefile;

import org.jspecify.annotations.Nullable;

/**
 * Another case that has to do with this one, as far as a person may know of it.
 *
 * @param toOther whether this case was linked to the other, or the other to it
 * @param other its reference, nothing for whoever may not see it
 * @param area the code of the area that leads it: whom to ask
 */
public record CaseLink(
        LinkKind kind, boolean toOther, @Nullable IncidentReference other, String area) {

    /** How this case has to do with the other. */
    public String words() {
        return toOther ? kind.label() : kind.ofOther();
    }
}
