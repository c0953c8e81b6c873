package org.practicereview.publication.identity;

import java.time.Instant;
import java.util.Optional;
import org.practicereview.casefile.CaseFile;

/** When what was published was taken down, for instance because somebody was recognised in it. */
public interface TakenDown {

    /** The last time; nothing where it never was. */
    Optional<Instant> takenDownAt(CaseFile file);
}
