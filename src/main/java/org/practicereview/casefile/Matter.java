package org.practicereview.casefile;

/** A part of a case that has readers of its own (rule book, section 12). */
public enum Matter {
    /** That the case exists, where it is, and its dates. */
    CASE,
    /** The incident, the children and the notification as it was sent. */
    NOTIFICATION,
    /** Deciding whether to notify, drafts, what is returned for correction, reasons for being late. */
    NOTIFICATION_DRAFT,
    /** Returns of agencies, before the meeting. */
    AGENCY_RETURNS,
    /** Minutes of the meeting, and what each partner signed, with its dissent, until that goes to the Panel with the report. */
    RAPID_REVIEW_MEETING,
    /** The report of the rapid review while it is written, and each text of it that was never sent. */
    RAPID_REVIEW_DRAFT,
    /** The rapid review and its report. */
    RAPID_REVIEW,
    /** The Panel's own deliberation, before it answers. */
    PANEL_DELIBERATION,
    /** What the Panel answered. */
    PANEL_ANSWER,
    /** A local or national review until its report is shared. */
    REVIEW,
    /** The work on its publication: what is decided and why, each text, who is recognised in it, comments of others. */
    PUBLICATION,
    /** The text of which copies went, word by word. */
    ADVANCE_COPY,
    /** That and when a report is published, and what everybody reads then. */
    REPORT,
    /** Why a report is not published, and what is published instead. */
    NON_PUBLICATION,
    /** Why a review will be late, and by when it is aimed at now (L13). */
    DELAY,
    /** Recommendations and actions. */
    LEARNING
}
