package org.practicereview.adviser;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practicereview.guidance.Edition;

/**
 * An edition as it is shown.
 *
 * @param checked whether its rules were read at the source
 * @param standing from which edition they are inherited, in words; nothing when they were read
 */
public record KnownEdition(
        String code,
        String name,
        LocalDate inForceFrom,
        LocalDate textFrom,
        boolean checked,
        @Nullable String standing) {

    public static KnownEdition of(Edition edition) {
        return new KnownEdition(
                edition.code(),
                edition.name(),
                edition.inForceFrom(),
                edition.textFrom(),
                edition.checked(),
                edition.checked() ? null : edition.standing());
    }

    /** The name of the edition, and how far its rules can be trusted where they were not read. */
    public String inWords() {
        return standing == null ? name : name + " (" + standing + ")";
    }
}
