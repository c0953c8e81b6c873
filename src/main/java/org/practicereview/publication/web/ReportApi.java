package org.practicereview.publication.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.publication.SentReport;
import org.practicereview.publication.SentReports;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The report of a case as copies of it were sent. It is written and published by completing tasks. */
@RestController
@RequestMapping(path = "/api/v1/cases/{reference}/report", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cases")
class ReportApi {

    private final SentReports reports;
    private final CurrentPerson current;

    ReportApi(SentReports reports, CurrentPerson current) {
        this.reports = reports;
        this.current = current;
    }

    @GetMapping
    @Operation(summary = "The report exactly as copies of it were sent; not found before")
    SentReport sent(@PathVariable IncidentReference reference) {
        return reports.see(current.get(), reference);
    }
}
