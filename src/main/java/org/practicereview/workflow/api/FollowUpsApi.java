package org.practicereview.workflow.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.workflow.view.FollowUps;
import org.practicereview.workflow.view.FollowedUp;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What somebody follows up beside tasks, for machines. */
@RestController
@Tag(name = "Tasks")
class FollowUpsApi {

    private final CurrentPerson current;
    private final FollowUps followUps;

    FollowUpsApi(CurrentPerson current, FollowUps followUps) {
        this.current = current;
        this.followUps = followUps;
    }

    /**
     * Something to follow up.
     *
     * @param kind stable, for instance {@code safety-action}
     */
    @Schema(name = "FollowUp")
    private record ShownFollowUp(
            String kind, String words, String reference, LocalDate dueOn, boolean overdue, Map<String, String> links) {

        private static ShownFollowUp of(FollowedUp one) {
            return new ShownFollowUp(
                    one.kind(),
                    one.words(),
                    one.reference().value(),
                    one.dueOn(),
                    one.overdue(),
                    Map.of("self", "/api/v1" + one.path(), "case", "/api/v1/cases/" + one.reference()));
        }
    }

    @GetMapping(path = "/api/v1/follow-ups", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary =
                    "What the person follows up beside tasks, such as immediate safety actions; what is due first first")
    Listing<ShownFollowUp> all() {
        List<ShownFollowUp> items =
                followUps.of(current.get()).stream().map(ShownFollowUp::of).toList();
        return Listing.whole(items);
    }
}
