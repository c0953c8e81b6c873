package org.practicereview.learning.yearly.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.practicereview.form.Csv;
import org.practicereview.form.DateWords;
import org.practicereview.form.Download;
import org.practicereview.learning.yearly.YearlyReport;
import org.practicereview.organisation.Areas;
import org.practicereview.workflow.web.AccessiblePdf;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The yearly report to keep: as PDF, and its numbers for spreadsheets. */
@Component
class YearlyReportCopies {

    private final AccessiblePdf pdf;
    private final Areas areas;
    private final DateWords dateWords;

    YearlyReportCopies(AccessiblePdf pdf, Areas areas, DateWords dateWords) {
        this.pdf = pdf;
        this.areas = areas;
        this.dateWords = dateWords;
    }

    ResponseEntity<byte[]> pdf(YearlyReport report) {
        byte[] copy = pdf.of(
                "learning/yearly-report-copy",
                Map.of("report", report, "areaName", areas.nameOf(report.area()), "dateWords", dateWords));
        return file(report, "pdf", MediaType.APPLICATION_PDF, copy);
    }

    ResponseEntity<byte[]> csv(YearlyReport report) {
        String rows = report.figures().stream()
                .map(figure -> Csv.row(List.of(
                        areas.nameOf(report.area()), report.year(), figure.label(), String.valueOf(figure.number()))))
                .collect(Collectors.joining(
                        "", Csv.BYTE_ORDER_MARK + Csv.row(List.of("Area", "Year", "What", "How many")), ""));
        return file(
                report,
                "csv",
                new MediaType("text", "csv", StandardCharsets.UTF_8),
                rows.getBytes(StandardCharsets.UTF_8));
    }

    private static ResponseEntity<byte[]> file(YearlyReport report, String ending, MediaType type, byte[] copy) {
        String name = "yearly-report-" + report.endsIn() + "." + ending;
        return Download.of(name, type, copy);
    }
}
