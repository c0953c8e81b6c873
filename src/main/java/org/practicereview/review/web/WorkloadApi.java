package org.practicereview.review.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.page.QueryParameters;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.review.Workload;
import org.practicereview.reviewer.RegisterFilter;
import org.practicereview.workflow.api.ListParameters;
import org.practicereview.workflow.api.Listing;
import org.practicereview.workflow.api.Paged;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How much each reviewer leads, for machines. */
@RestController
@RequestMapping(path = "/api/v1/reviewers/workload", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Reviewers")
class WorkloadApi {

    private final Workload workload;
    private final CurrentPerson current;

    WorkloadApi(Workload workload, CurrentPerson current) {
        this.workload = workload;
        this.current = current;
    }

    /**
     * A reviewer and what the reviewer leads.
     *
     * @param openReviews how many reviews the reviewer leads
     * @param reviews those of cases you see
     */
    @Schema(name = "ReviewerLoad")
    record ShownLoad(UUID person, String name, int openReviews, List<ShownReview> reviews) {

        static ShownLoad of(Workload.Loaded loaded) {
            return new ShownLoad(
                    loaded.reviewer().person(),
                    loaded.reviewer().name(),
                    loaded.reviewer().openReviews(),
                    loaded.seen().stream()
                            .map(review -> new ShownReview(review.reference().value(), review.dueOn(), review.away()))
                            .toList());
        }
    }

    /**
     * A review that somebody leads.
     *
     * @param away whether the reviewer is away on the day on which its report is due
     */
    @Schema(name = "LedReview")
    record ShownReview(String reference, @Nullable LocalDate dueOn, boolean away) {}

    @GetMapping
    @Paged
    @Operation(
            summary =
                    "How much each reviewer leads, those first who lead the most; cases you do not see are only counted")
    Listing<ShownLoad> page(@Parameter(hidden = true) @RequestParam Map<String, String> given) {
        ListParameters page = ListParameters.of(given);
        RegisterFilter everybody = RegisterFilter.of(new QueryParameters(Map.of()));
        return Listing.of(workload.page(current.get(), everybody, page.page(), page.size()), ShownLoad::of);
    }
}
