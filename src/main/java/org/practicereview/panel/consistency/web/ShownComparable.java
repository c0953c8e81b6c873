package org.practicereview.panel.consistency.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.practicereview.panel.PanelAnswer;
import org.practicereview.panel.consistency.ComparableDecision;
import org.practicereview.workflow.api.Coded;

/**
 * An earlier decision of the Panel on a case that is like this one.
 *
 * @param likeness the weights of what both share, added up
 * @param shared what both share, in words
 */
@Schema(name = "ComparableDecision")
record ShownComparable(
        String reference, LocalDate decidedOn, Coded<PanelAnswer> answer, int likeness, List<String> shared) {

    static ShownComparable of(ComparableDecision decision) {
        return new ShownComparable(
                decision.reference().value(),
                decision.decidedOn(),
                Coded.of(decision.answer()),
                decision.likeness(),
                decision.shared());
    }
}
