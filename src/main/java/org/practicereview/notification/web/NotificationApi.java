package org.practicereview.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.guidance.Route;
import org.practicereview.notification.SentNotifications;
import org.practicereview.notification.SentNotifications.Version;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.refusal.PathNumber;
import org.practicereview.workflow.api.Coded;
import org.practicereview.workflow.api.Listing;
import org.practicereview.workflow.api.Moments;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The notification of a case as it was sent. It is filled in and sent by completing its tasks. */
@RestController
@RequestMapping(path = "/api/v1/cases/{reference}/notification", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cases")
class NotificationApi {

    private final SentNotifications notifications;
    private final CurrentPerson current;

    NotificationApi(SentNotifications notifications, CurrentPerson current) {
        this.notifications = notifications;
        this.current = current;
    }

    @GetMapping
    @Operation(summary = "The notification exactly as it was sent; not found before")
    JsonNode sent(@PathVariable IncidentReference reference) {
        return notifications.see(current.get(), reference);
    }

    @GetMapping("/sent")
    @Operation(summary = "Every notification of the case that was sent, the first one first")
    Listing<SentVersion> all(@PathVariable IncidentReference reference) {
        List<SentVersion> sent = notifications.versions(current.get(), reference).stream()
                .map(version -> SentVersion.of(reference, version))
                .toList();
        return Listing.whole(sent);
    }

    @GetMapping("/sent/{number}")
    @Operation(summary = "One of them exactly as it was sent")
    JsonNode one(@PathVariable IncidentReference reference, @PathVariable String number) {
        return notifications.see(current.get(), reference, PathNumber.of(number));
    }

    /** One that was sent, and where it is read. */
    record SentVersion(int number, Coded<Route> route, OffsetDateTime sentAt, String self) {

        static SentVersion of(IncidentReference reference, Version version) {
            return new SentVersion(
                    version.number(),
                    Coded.of(version.route()),
                    Moments.of(version.at()),
                    "/api/v1/cases/" + reference + "/notification/sent/" + version.number());
        }
    }
}
