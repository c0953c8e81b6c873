package org.practicereview.review.report.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.PathNumber;
import org.practicereview.review.report.DraftRound;
import org.practicereview.review.report.DraftRounds;
import org.practicereview.review.report.ReportVersion;
import org.practicereview.review.report.ReviewReports;
import org.practicereview.review.report.SectionChange;
import org.practicereview.workflow.api.Listing;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The texts of the report of a review, for machines. They are submitted and accepted by completing tasks. */
@RestController
@RequestMapping(path = "/api/v1/cases/{reference}/review-report", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Reports of reviews")
class ReviewReportApi {

    private final ReviewReports reports;
    private final DraftRounds rounds;
    private final CurrentPerson current;

    ReviewReportApi(ReviewReports reports, DraftRounds rounds, CurrentPerson current) {
        this.reports = reports;
        this.rounds = rounds;
        this.current = current;
    }

    @GetMapping
    @Operation(summary = "What was submitted, the newest first, and the round of each draft")
    Listing<ShownVersion> all(@PathVariable IncidentReference reference) {
        Person person = current.get();
        List<DraftRound> all = rounds.of(person, reference);
        List<ShownVersion> items = reports.of(person, reference).stream()
                .map(version -> ShownVersion.of(reference, version, all, false))
                .toList();
        return Listing.whole(items);
    }

    @GetMapping("/{number}")
    @Operation(summary = "One of them with its text, section by section, exactly as it was submitted")
    ShownVersion one(@PathVariable IncidentReference reference, @PathVariable String number) {
        Person person = current.get();
        ReportVersion version = reports.open(person, reference, PathNumber.of(number));
        return ShownVersion.of(reference, version, rounds.of(person, reference), true);
    }

    @GetMapping("/{number}/changes/{earlier}")
    @Operation(summary = "What changed from an earlier version, section by section and word by word")
    Listing<SectionChange> changes(
            @PathVariable IncidentReference reference, @PathVariable String number, @PathVariable String earlier) {
        List<SectionChange> items =
                reports.changes(current.get(), reference, PathNumber.of(earlier), PathNumber.of(number));
        return Listing.whole(items);
    }
}
