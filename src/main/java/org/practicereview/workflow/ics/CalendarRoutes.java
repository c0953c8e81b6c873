package org.practicereview.workflow.ics;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.CalendarFeeds;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.refusal.NotFound;
import org.practicereview.workflow.view.CaseReader;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** A deadline as a file for a calendar, and a person's dates at a secret address. */
@RestController
@Tag(name = "Cases")
class CalendarRoutes {

    private final CurrentPerson current;
    private final CaseReader cases;
    private final CalendarFeeds feeds;
    private final CalendarFiles files;

    CalendarRoutes(CurrentPerson current, CaseReader cases, CalendarFeeds feeds, CalendarFiles files) {
        this.current = current;
        this.cases = cases;
        this.feeds = feeds;
        this.files = files;
    }

    @Hidden
    @GetMapping("/cases/{reference}/dates/{date}.ics")
    ResponseEntity<String> forPeople(@PathVariable IncidentReference reference, @PathVariable String date) {
        return one(reference, date);
    }

    @GetMapping("/api/v1/cases/{reference}/deadlines/{date}.ics")
    @Operation(summary = "A deadline as a file for a calendar (RFC 5545)")
    ResponseEntity<String> forMachines(@PathVariable IncidentReference reference, @PathVariable String date) {
        return one(reference, date);
    }

    /** Who has the address reads what its person may read now; an address that does not count is not there. */
    @Hidden
    @GetMapping("/calendar/{secret}.ics")
    ResponseEntity<String> feed(@PathVariable String secret) {
        String file = files.of(feeds.find(secret).orElseThrow(NotFound::new));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(CalendarFile.TYPE))
                .cacheControl(CacheControl.noStore())
                .body(file);
    }

    private ResponseEntity<String> one(IncidentReference reference, String date) {
        String file = files.of(cases.see(current.get(), reference), date);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + reference + "-" + date + ".ics\"")
                .contentType(MediaType.parseMediaType(CalendarFile.TYPE))
                .cacheControl(CacheControl.noStore())
                .body(file);
    }
}
