package org.practicereview.workflow.view;

import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;

/**
 * Something that waits for a person and is no task of the case.
 *
 * @param words what is asked
 * @param reference of the case, nothing where it is about none
 * @param path of its page
 */
public record AwaitedAnswer(String words, @Nullable IncidentReference reference, String path) {}
