package org.practicereview.notification.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.notification.SentNotifications;
import org.practicereview.organisation.CurrentPerson;
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
}
