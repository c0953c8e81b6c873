package org.practicereview.workflow.view;

/**
 * A date of a case that can be explained.
 *
 * @param id its name in addresses
 * @param what what the date is of
 */
public record NamedDate(String id, String what) {}
