package org.practicereview.workflow.version;

import java.time.Instant;
import java.util.Optional;
import org.practicereview.casefile.CaseFile;

/** A moment that a timer of the present model waits for, and that is on record of cases whose earlier model had no such timer. */
public interface KnownMoment {

    /** What the models call it. */
    String name();

    /** Nothing where nothing is awaited of that case. */
    Optional<Instant> of(CaseFile file);
}
