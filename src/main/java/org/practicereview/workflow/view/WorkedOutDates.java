package org.practicereview.workflow.view;

import java.util.List;

/** A stage that works out dates of its cases. */
public interface WorkedOutDates {

    /** The dates of the case that the person who looks may read. */
    List<WorkedOutDate> of(SeenCase seen);
}
