package org.practicereview.workflow.view;

import org.practicereview.casefile.Stage;

/** A task on a person's list, with what is said there of its case: the area that leads it, and its stage. */
public record ListedTask(SeenTask seen, String leadArea, Stage stage) {}
