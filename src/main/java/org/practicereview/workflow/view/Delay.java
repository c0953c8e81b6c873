package org.practicereview.workflow.view;

import org.practicereview.clock.Pause;

/**
 * What proceedings beside a case do to one of its dates.
 *
 * @param pause the proceedings
 * @param effect on that date
 */
public record Delay(Pause pause, Pause.Effect effect) {}
