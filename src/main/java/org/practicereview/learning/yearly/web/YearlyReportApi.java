package org.practicereview.learning.yearly.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.FormReader;
import org.practicereview.guidance.Citation;
import org.practicereview.learning.action.LearningAction;
import org.practicereview.learning.yearly.ReportSection;
import org.practicereview.learning.yearly.ReportedAction;
import org.practicereview.learning.yearly.ReportedReview;
import org.practicereview.learning.yearly.SectionText;
import org.practicereview.learning.yearly.YearlyReport;
import org.practicereview.learning.yearly.YearlyReports;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.PathNumber;
import org.practicereview.refusal.SeenVersion;
import org.practicereview.workflow.api.Coded;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The yearly report of a partnership, for machines. */
@RestController
@RequestMapping(path = "/api/v1/learning/yearly-reports/{area}/{year}")
@Tag(name = "Learning")
class YearlyReportApi {

    private final YearlyReports reports;
    private final YearlyReportCopies copies;
    private final CurrentPerson current;
    private final FormReader reader;

    YearlyReportApi(YearlyReports reports, YearlyReportCopies copies, CurrentPerson current, FormReader reader) {
        this.reports = reports;
        this.copies = copies;
        this.current = current;
        this.reader = reader;
    }

    /** The report as it stands. */
    @Schema(name = "YearlyReport")
    record Shown(
            String area,
            int endsIn,
            LocalDate dueOn,
            Citation citation,
            List<YearlyReport.Figure> figures,
            List<ReportedReview> reviews,
            List<ShownReportedAction> actions,
            List<String> effects,
            List<ShownSection> sections) {

        static Shown of(YearlyReport report) {
            return new Shown(
                    report.area(),
                    report.endsIn(),
                    report.dueOn(),
                    report.citation(),
                    report.figures(),
                    report.reviews(),
                    report.actions().stream().map(ShownReportedAction::of).toList(),
                    report.effects(),
                    report.sections().stream().map(ShownSection::of).toList());
        }
    }

    /** An action as it stood at the end of the year, with its effect on children where it was verified then. */
    @Schema(name = "ReportedLearningAction")
    record ShownReportedAction(
            long number,
            String what,
            Coded<LearningAction.State> state,
            boolean overdue,
            @Nullable String effect) {

        static ShownReportedAction of(ReportedAction action) {
            return new ShownReportedAction(
                    action.number(), action.what(), Coded.of(action.state()), action.overdue(), action.effect());
        }
    }

    /** A section; its version is the ETag that is needed to write it. */
    @Schema(name = "YearlyReportSection")
    record ShownSection(Coded<ReportSection> section, String text, int version) {

        static ShownSection of(YearlyReport.Written written) {
            return new ShownSection(Coded.of(written.section()), written.text(), written.version());
        }
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary =
                    "What a partnership reports of a year that ends on 31 March: numbers, reviews, actions, effects, texts (L18)")
    Shown one(@PathVariable String area, @PathVariable String year) {
        return Shown.of(reports.of(current.get(), area, PathNumber.of(year)));
    }

    @GetMapping(path = "/copy.csv", produces = "text/csv")
    @Operation(summary = "Its numbers as a file for spreadsheets")
    ResponseEntity<byte[]> csv(@PathVariable String area, @PathVariable String year) {
        return copies.csv(reports.of(current.get(), area, PathNumber.of(year)));
    }

    @GetMapping(path = "/copy.pdf", produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(summary = "All of it as an accessible PDF")
    ResponseEntity<byte[]> pdf(@PathVariable String area, @PathVariable String year) {
        return copies.pdf(reports.of(current.get(), area, PathNumber.of(year)));
    }

    @PutMapping(
            path = "/{section}",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Write a section: reviews, done, effect or next; the version 0 is that of one not written yet")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = SectionText.class)))
    ResponseEntity<ShownSection> write(
            @PathVariable String area,
            @PathVariable String year,
            @PathVariable String section,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody JsonNode answers) {
        Person person = current.get();
        int endsIn = PathNumber.of(year);
        reports.requireWriting(person, area, endsIn);
        ReportSection which = ReportSection.of(section);
        IntConsumer seen = SeenVersion.required(ifMatch);
        reports.write(person, area, endsIn, which, seen, reader.read(answers, SectionText.class));
        YearlyReport.Written written = reports.of(person, area, endsIn).section(which);
        return ResponseEntity.ok().eTag(SeenVersion.tag(written.version())).body(ShownSection.of(written));
    }
}
