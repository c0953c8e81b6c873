package org.practicereview.workflow.view;

import org.practicereview.casefile.LinkedArea;

/**
 * An area besides the lead area, with its name.
 *
 * @param name as people write it
 */
public record SeenArea(LinkedArea linked, String name) {}
