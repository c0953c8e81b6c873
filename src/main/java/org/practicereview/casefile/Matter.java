package org.practicereview.casefile;

/** A part of a case that has readers of its own (rule book, section 12). */
public enum Matter {
    /** That the case exists, where it is, and its dates. */
    CASE,
    /** The incident, the children and the notification. */
    NOTIFICATION,
    /** Returns of agencies, before the meeting. */
    AGENCY_RETURNS,
    /** The rapid review and its report. */
    RAPID_REVIEW,
    /** The Panel's own deliberation, before it answers. */
    PANEL_DELIBERATION,
    /** What the Panel answered. */
    PANEL_ANSWER,
    /** A local or national review until its report is shared. */
    REVIEW,
    /** The report and its publication. */
    REPORT,
    /** Recommendations and actions. */
    LEARNING
}
