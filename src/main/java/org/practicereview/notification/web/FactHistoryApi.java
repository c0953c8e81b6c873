package org.practicereview.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.Incident;
import org.practicereview.casefile.IncidentChange;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.notification.FactHistory;
import org.practicereview.notification.FactHistory.Change;
import org.practicereview.notification.FactHistory.Difference;
import org.practicereview.notification.FactHistory.Version;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.workflow.api.Coded;
import org.practicereview.workflow.api.Listing;
import org.practicereview.workflow.api.Moments;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Every version of the facts of an incident. */
@RestController
@RequestMapping(path = "/api/v1/cases/{reference}/facts", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cases")
class FactHistoryApi {

    private final FactHistory history;
    private final CurrentPerson current;

    FactHistoryApi(FactHistory history, CurrentPerson current) {
        this.history = history;
        this.current = current;
    }

    @GetMapping
    @Operation(summary = "What was known of the incident at each time, the latest version first, and why it changed")
    Listing<FactVersion> versions(@PathVariable IncidentReference reference) {
        List<FactVersion> items = history.of(current.get(), reference).stream()
                .map(FactVersion::of)
                .toList();
        return Listing.whole(items);
    }

    /**
     * One version.
     *
     * @param change what made it this one; nothing of the first record
     */
    record FactVersion(
            int number,
            String edition,
            Incident incident,
            @Nullable FactChange change) {

        static FactVersion of(Version version) {
            Change change = version.change();
            return new FactVersion(
                    version.number(),
                    version.edition(),
                    version.incident(),
                    change == null ? null : FactChange.of(change));
        }
    }

    /** Why it differs from the one before; who may not read how it is decided reads neither reason nor name. */
    record FactChange(
            Coded<IncidentChange.Kind> kind,
            OffsetDateTime at,
            String by,
            List<Difference> differences,
            @Nullable String reason,
            @Nullable String saidBy) {

        static FactChange of(Change change) {
            return new FactChange(
                    Coded.of(change.kind()),
                    Moments.of(change.at()),
                    change.by(),
                    change.differences(),
                    change.reason(),
                    change.saidBy());
        }

        @Override
        public String toString() {
            return "FactChange[***]";
        }
    }
}
