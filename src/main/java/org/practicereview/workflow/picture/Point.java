package org.practicereview.workflow.picture;

/** A point of the drawing, in pixels from its top left corner. */
record Point(double x, double y) {}
