package org.practicereview.panel.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.practicereview.guidance.Citation;
import org.practicereview.panel.CriterionViews;
import org.practicereview.rapidreview.CriterionMet;
import org.practicereview.workflow.api.Coded;

/**
 * What both think of one criterion.
 *
 * @param partners nothing where they did not answer it
 * @param panel nothing where it did not answer it
 */
@Schema(name = "ViewsOfACriterion")
record ShownViews(
        String criterion,
        String text,
        Citation citation,
        @Nullable View partners,
        @Nullable View panel) {

    /** Whether it is met, and why. */
    @Schema(name = "ViewOfACriterion")
    record View(Coded<CriterionMet> met, String why) {

        static @Nullable View of(CriterionViews.@Nullable View view) {
            return view == null ? null : new View(Coded.of(view.met()), view.why());
        }
    }

    static ShownViews of(CriterionViews views) {
        return new ShownViews(
                views.criterion().id(),
                views.criterion().text(),
                views.criterion().citation(),
                View.of(views.partners()),
                View.of(views.panel()));
    }
}
