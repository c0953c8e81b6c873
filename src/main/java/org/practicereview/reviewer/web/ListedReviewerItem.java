package org.practicereview.reviewer.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.practicereview.reviewer.CaseTheme;
import org.practicereview.reviewer.ListedReviewer;
import org.practicereview.workflow.api.Coded;

/**
 * A line of the register of reviewers.
 *
 * @param localLists codes of the areas on whose own list the reviewer stands
 * @param nextAvailable the first day from today on which the reviewer is available
 * @param checksToRenew how many checks have expired, or soon will
 * @param openReviews how many reviews the reviewer leads now
 * @param finishedReviews how many of this service the reviewer has finished
 */
@Schema(name = "ListedReviewer")
record ListedReviewerItem(
        UUID person,
        String name,
        String expertise,
        List<Coded<CaseTheme>> themes,
        boolean nationalPool,
        Set<String> localLists,
        LocalDate nextAvailable,
        int checksToRenew,
        int openReviews,
        int finishedReviews,
        Map<String, String> links) {

    static ListedReviewerItem of(ListedReviewer listed, LocalDate today) {
        return new ListedReviewerItem(
                listed.person(),
                listed.name(),
                listed.entry().expertise(),
                listed.entry().themes().stream().map(Coded::of).toList(),
                listed.entry().nationalPool(),
                listed.entry().localLists(),
                listed.entry().nextAvailable(today),
                listed.entry().checksToRenew(today).size(),
                listed.openReviews(),
                listed.finishedReviews(),
                Map.of("self", "/api/v1/reviewers/" + listed.person()));
    }
}
