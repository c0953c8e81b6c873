package org.practicereview.workflow;

import java.util.List;
import org.practicereview.casefile.CaseFile;
import org.practicereview.form.TypedForm;

/**
 * A task as the person who does it sees it.
 *
 * @param task the task
 * @param file its case
 * @param step what it asks and does
 * @param typed the questions and what is typed so far
 * @param draftVersion version of what is typed so far
 * @param toRead what to read before answering
 */
public record OpenTask(
        WorkTask task, CaseFile file, UserStep<?> step, TypedForm typed, int draftVersion, List<Facts> toRead) {}
