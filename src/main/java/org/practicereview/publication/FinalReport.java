package org.practicereview.publication;

import java.util.List;
import java.util.Optional;
import org.practicereview.casefile.CaseFile;
import org.practicereview.publication.text.PublicText;
import org.practicereview.review.report.ReportVersion;
import org.practicereview.review.report.ReviewReports;
import org.practicereview.workflow.Facts;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** The accepted version of the report: its text is final once copies of it are sent. */
@Component
public class FinalReport {

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

    /** The parts of the report, for everybody to read once they are published. */
    public List<PublicText.Part> parts(CaseFile file) {
        return toRead(file).stream()
                .flatMap(facts -> facts.rows().stream())
                .map(row -> new PublicText.Part(row.label(), row.value()))
                .toList();
    }

    /**
     * What is copied, to be frozen, with the hash of the version that was accepted.
     *
     * @param copied the text for publication of which copies go
     */
    String snapshot(CaseFile file, PublicText copied) {
        ReportVersion accepted =
                reports.accepted(file).orElseThrow(() -> new IllegalStateException("no report of " + file.reference()));
        ObjectNode snapshot = json.createObjectNode();
        snapshot.set("shown", json.valueToTree(copied.toRead("The report")));
        snapshot.put("hash", accepted.hash());
        return json.writeValueAsString(snapshot);
    }
}
