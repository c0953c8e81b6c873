package org.practicereview.workflow;

import org.practicereview.casefile.IncidentReference;

/** A step that has just been done: in which case, what to say about it, and what came of it. */
public record Completed(IncidentReference reference, String whenDone, String outcome) {}
