package org.practicereview.panel.consistency;

import java.time.LocalDate;
import java.util.List;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.panel.PanelAnswer;

/**
 * An earlier decision of the Panel on a case that is like this one.
 *
 * @param likeness the weights of what both share, added up
 * @param shared what both share, in words
 */
public record ComparableDecision(
        IncidentReference reference, LocalDate decidedOn, PanelAnswer answer, int likeness, List<String> shared) {}
