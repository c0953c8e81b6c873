package org.practicereview.casefile;

/**
 * Those kinds of timeline entries by which registers and reports find cases again. They are stored: under another name the
 * entries that there are would be found no more.
 */
public final class EventKind {

    /** It was decided to notify nobody, or nobody else. */
    public static final String NOT_NOTIFIED = "not-notified";

    /** A case that had ended is weighed again. */
    public static final String REOPENED = "reopened";

    /** The report of a review stays unpublished, with reasons. */
    public static final String REPORT_NOT_PUBLISHED = "report-not-published";

    /** A review ended with the national review that had taken it over. */
    public static final String REVIEW_ENDED_WITH_NATIONAL = "review-ended-with-national";

    private EventKind() {}
}
