package org.practicereview.document;

/** A file that may be kept, and what was said of it. */
public record Taken<F extends Record>(F form, Checked file) {}
