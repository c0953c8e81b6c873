package org.practicereview.notification.web;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.notification.Partner;
import org.practicereview.notification.PartnerView;
import org.practicereview.notification.View;
import org.practicereview.notification.ViewsOfPartners;
import org.practicereview.notification.ViewsOfPartners.SeenView;
import org.practicereview.workflow.api.Coded;
import org.practicereview.workflow.api.Moments;

/**
 * The views of the partners as the API tells them.
 *
 * @param asked whether there were partners to ask
 * @param decided whether the decision is taken
 */
record ShownViews(boolean asked, boolean decided, List<ShownView> views) {

    /**
     * One partner; everything but its name is missing where it gave no view.
     *
     * @param links where to change it, for whoever may
     */
    record ShownView(
            Coded<Partner> partner,
            @Nullable Coded<View> view,
            @Nullable String reasons,
            @Nullable String byName,
            @Nullable OffsetDateTime at,
            Map<String, String> links) {}

    static ShownViews of(IncidentReference reference, ViewsOfPartners.Seen seen) {
        return new ShownViews(
                seen.asked(),
                seen.decided(),
                seen.views().stream().map(view -> shown(reference, view)).toList());
    }

    private static ShownView shown(IncidentReference reference, SeenView seen) {
        Partner partner = seen.view().partner();
        PartnerView.Given given = seen.view().given();
        Map<String, String> links = seen.mayReconsider()
                ? Map.of("reconsideration", "/api/v1/cases/" + reference + "/views/" + partner + "/reconsideration")
                : Map.of();
        return given == null
                ? new ShownView(Coded.of(partner), null, null, null, null, links)
                : new ShownView(
                        Coded.of(partner),
                        Coded.of(given.view()),
                        given.reasons(),
                        given.byName(),
                        Moments.of(given.at()),
                        links);
    }
}
