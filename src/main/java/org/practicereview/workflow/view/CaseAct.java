package org.practicereview.workflow.view;

/**
 * Something that a person may do with a case beside its tasks.
 *
 * @param name for machines; stable
 * @param label for people
 * @param path of its page; the same under {@code /api/v1} for machines
 */
public record CaseAct(String name, String label, String path) {}
