package org.practicereview.rapidreview.report.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.FormReader;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.rapidreview.TakeBackReport;
import org.practicereview.rapidreview.TakenBack;
import org.practicereview.rapidreview.report.RapidReviewReports;
import org.practicereview.refusal.PathNumber;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The reports of a rapid review, for machines. They are written, signed and sent by completing tasks. */
@RestController("rapidReviewReportApi")
@RequestMapping(path = "/api/v1/cases/{reference}/rapid-review/reports", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Rapid review")
class ReportApi {

    private final RapidReviewReports reports;
    private final TakeBackReport takeBack;
    private final CurrentPerson current;
    private final FormReader reader;

    ReportApi(RapidReviewReports reports, TakeBackReport takeBack, CurrentPerson current, FormReader reader) {
        this.reports = reports;
        this.takeBack = takeBack;
        this.current = current;
        this.reader = reader;
    }

    @GetMapping("/latest")
    @Operation(
            summary = "The report as it holds now; not found before one is written",
            description = "That it was opened is kept: a partner signs only a text that it has opened.")
    ShownReport latest(@PathVariable IncidentReference reference) {
        return ShownReport.of(reference, reports.open(current.get(), reference, Optional.empty()));
    }

    @GetMapping("/{number}")
    @Operation(summary = "One of those that were written, exactly as it was")
    ShownReport one(@PathVariable IncidentReference reference, @PathVariable String number) {
        return ShownReport.of(reference, reports.open(current.get(), reference, Optional.of(PathNumber.of(number))));
    }

    @PostMapping(path = "/taking-back", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Take the decision and the report back while they are signed or before they are sent",
            description =
                    "All signatures are cancelled and kept as cancelled; the decision is recorded and the report written anew.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = TakenBack.class)))
    void takeBack(@PathVariable IncidentReference reference, @RequestBody JsonNode answers) {
        Person person = current.get();
        takeBack.requireTakingBack(person, reference);
        takeBack.takeBack(person, reference, reader.read(answers, TakenBack.class));
    }
}
