package org.practicereview.workflow;

/** A user task of a model: the id of its process and its own id there. */
public record StepKey(String process, String task) {}
