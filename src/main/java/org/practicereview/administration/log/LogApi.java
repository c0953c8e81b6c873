package org.practicereview.administration.log;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;
import org.practicereview.workflow.api.Coded;
import org.practicereview.workflow.api.ListParameters;
import org.practicereview.workflow.api.Listing;
import org.practicereview.workflow.api.Moments;
import org.practicereview.workflow.api.Paged;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log for machines. */
@RestController
@Tag(name = "Administration")
class LogApi {

    private final LogReader reader;

    LogApi(LogReader reader) {
        this.reader = reader;
    }

    /** One thing that was done. */
    record ShownEntry(
            OffsetDateTime at,
            UUID actor,
            String actorName,
            Coded<Act> what,
            String subject,
            String subjectName,
            String detail) {}

    @GetMapping(path = "/api/v1/administration/log", produces = MediaType.APPLICATION_JSON_VALUE)
    @Paged
    @Operation(summary = "What administrators did, newest first")
    Listing<ShownEntry> log(@Parameter(hidden = true) @RequestParam Map<String, String> given) {
        ListParameters list = ListParameters.of(given);
        return Listing.of(reader.page(list.page(), list.size()), LogApi::shown);
    }

    private static ShownEntry shown(LogReader.Named named) {
        AdministrationEntry entry = named.entry();
        return new ShownEntry(
                Moments.of(entry.at()),
                entry.actor(),
                named.actor(),
                Coded.of(entry.what()),
                entry.subject(),
                named.subject(),
                entry.detail());
    }
}
