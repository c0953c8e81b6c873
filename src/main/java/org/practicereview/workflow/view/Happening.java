package org.practicereview.workflow.view;

import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseEvent;

/** An entry of the timeline, with the name of whoever did it; none when time or the service did. */
public record Happening(CaseEvent event, @Nullable String actorName) {}
