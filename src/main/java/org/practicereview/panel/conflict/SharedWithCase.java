package org.practicereview.panel.conflict;

/** What a declared interest has in common with a case; the first that holds, the strongest first. */
enum SharedWithCase {
    SAME_CASE,
    LEAD_AREA,
    OTHER_AREA,
    SAME_AGENCY,
    NOTHING
}
