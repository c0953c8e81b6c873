package org.practicereview.publication;

import java.util.Optional;
import org.practicereview.casefile.CaseFile;
import org.practicereview.review.report.ReportVersion;
import org.practicereview.review.report.ReviewReports;
import org.practicereview.workflow.Facts;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** The accepted version of the report: its text is final once copies of it are sent. */
@Component
class FinalReport {

    private final ReviewReports reports;
    private final ObjectMapper json;

    FinalReport(ReviewReports reports, ObjectMapper json) {
        this.reports = reports;
        this.json = json;
    }

    /** The report to be read. */
    Optional<Facts> toRead(CaseFile file) {
        return reports.accepted(file).map(ReportVersion::facts);
    }

    /** All of it, to be frozen, with the titles of its day and the hash of the version that was accepted. */
    String snapshot(CaseFile file) {
        ReportVersion accepted =
                reports.accepted(file).orElseThrow(() -> new IllegalStateException("no report of " + file.reference()));
        ObjectNode snapshot = json.createObjectNode();
        snapshot.set("report", accepted.answers());
        snapshot.set("shown", json.valueToTree(accepted.facts()));
        snapshot.put("hash", accepted.hash());
        return json.writeValueAsString(snapshot);
    }
}
