package org.practicereview.workflow.view;

import java.time.LocalDate;
import org.practicereview.casefile.IncidentReference;

/**
 * Something that somebody follows up until it is done.
 *
 * @param kind for machines; stable
 * @param words without its case and its day
 * @param dueOn the day it is due
 * @param overdue whether that day has passed
 * @param path of its page
 */
public record FollowedUp(
        String kind, String words, IncidentReference reference, LocalDate dueOn, boolean overdue, String path) {}
