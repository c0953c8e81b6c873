package org.practicereview.workflow;

/**
 * Something to keep of a step that is done.
 *
 * @param title what it is, in words
 * @param path where it is
 */
public record Copy(String title, String path) {}
