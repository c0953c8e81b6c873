package org.practicereview.casefile;

import java.util.UUID;

/** A stage with dates or work of its own that depend on the facts of the incident. */
public interface FollowsIncident {

    /** The facts were corrected; the case is locked. */
    void corrected(CaseFile before, CaseFile after, UUID by);
}
