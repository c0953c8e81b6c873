package org.practicereview.workflow.view;

import org.practicereview.casefile.IncidentReference;

/**
 * Something that waits for a person and is no task of the case.
 *
 * @param words what is asked
 * @param path of its page
 */
public record AwaitedAnswer(String words, IncidentReference reference, String path) {}
