package org.practicereview.guidance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An edition of <em>Working Together to Safeguard Children</em>.
 *
 * @param code as rules name it, such as {@code WT2023}
 * @param name as people know it
 * @param inForceFrom first day its rules applied, those of the law that came with it included
 * @param textFrom the day its text appeared
 * @param inherits the edition whose rules hold where this one has none of its own, if any
 * @param checked whether its rules were read at the source; if not they are inherited
 */
public record Edition(
        String code,
        String name,
        LocalDate inForceFrom,
        LocalDate textFrom,
        @Nullable String inherits,
        boolean checked) {

    /** How far its rules can be trusted, in words: empty when they were read at the source. */
    public String standing() {
        return checked ? "" : "inherited from " + inherits + ", not yet checked";
    }

    /** The name of the edition, and how far its rules can be trusted where they were not read. */
    public String inWords() {
        return checked ? name : name + " (" + standing() + ")";
    }
}
