package org.practicereview.workflow.version;

import java.time.Instant;
import java.util.Optional;
import org.practicereview.casefile.CaseFile;

/** A moment that a timer of the present model waits for, and that is on record of cases whose earlier model had no such timer. */
public interface KnownMoment {

    /** The name of the variable in which the models hold the moment. */
    String name();

    /** The moment in that case; nothing where nothing is awaited of it. */
    Optional<Instant> of(CaseFile file);
}
