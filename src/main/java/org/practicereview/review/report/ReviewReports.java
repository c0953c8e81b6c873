package org.practicereview.review.report;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.LookedAt;
import org.practicereview.casefile.Matter;
import org.practicereview.form.FormReader;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.RuleRefusal;
import org.practicereview.review.ReviewModel;
import org.practicereview.workflow.Answers;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The texts of the report of a review, each kept as it was submitted: drafts, and what is accepted in the end. */
@Service
public class ReviewReports {

    private final ReportVersionRows rows;
    private final Answers answers;
    private final FormReader reader;
    private final CaseAccess access;
    private final Clock clock;

    ReviewReports(ReportVersionRows rows, Answers answers, FormReader reader, CaseAccess access, Clock clock) {
        this.rows = rows;
        this.answers = answers;
        this.reader = reader;
        this.access = access;
        this.clock = clock;
    }

    /**
     * What was submitted, the newest first; nothing before.
     *
     * @throws NotFound when the case, or its review, is not there for this person
     */
    @Transactional(readOnly = true)
    public List<ReportVersion> of(Person person, IncidentReference reference) {
        return rows.of(readable(person, access.see(person, reference)).id());
    }

    /**
     * One version of the report; that the person read it is noted.
     *
     * @throws NotFound when there is none of that number that the person may read
     */
    @Transactional
    public ReportVersion open(Person person, IncidentReference reference, int number) {
        CaseFile file = readable(person, access.see(person, reference));
        ReportVersion found = one(file, number);
        access.noteReading(person, file, LookedAt.REVIEW_REPORT);
        return found;
    }

    /** What changed from one of them to a later one, section by section; that the person read both is noted. */
    @Transactional
    public List<SectionChange> changes(Person person, IncidentReference reference, int earlier, int later) {
        ReportVersion before = open(person, reference, earlier);
        return SectionChange.between(before, open(person, reference, later));
    }

    /** The version of the report that was submitted last. */
    public Optional<ReportVersion> latest(CaseFile file) {
        return rows.of(file.id()).stream().findFirst().or(() -> submittedBefore(file));
    }

    /** The text that was accepted: what is sent and published. */
    public Optional<ReportVersion> accepted(CaseFile file) {
        return rows.of(file.id()).stream()
                .filter(version -> version.acceptedAt() != null)
                .findFirst()
                .or(() -> submittedBefore(file));
    }

    /** A text is submitted and kept as it is; the case is locked. */
    public ReportVersion write(CaseFile file, UUID by, ReviewReportText text) {
        ObjectNode kept = (ObjectNode) reader.write(text);
        kept.remove("submitted");
        boolean draft = text.ahead().submitted() == ReviewReportText.Submitted.DRAFT;
        int number = latest(file).map(ReportVersion::number).orElse(0) + 1;
        ReportVersion version = rows.frozen(number, kept, draft, by, now());
        rows.add(file.id(), version);
        return version;
    }

    /**
     * What was submitted last is what is published; the case is locked.
     *
     * @throws RuleRefusal when a part is missing that it must have (L8)
     */
    public void accept(CaseFile file, UUID by) {
        ReportVersion version = latest(file).orElseThrow();
        if (!version.missing().isEmpty()) {
            throw new RuleRefusal(
                    "part-missing",
                    "The report cannot be accepted without these sections: "
                            + version.missing().stream()
                                    .map(ReportSection::title)
                                    .collect(Collectors.joining(", "))
                            + ". Return it to the reviewer.");
        }
        if (rows.of(file.id()).isEmpty()) {
            rows.add(file.id(), version);
        }
        rows.accepted(file.id(), version.number(), by, now());
    }

    ReportVersion one(CaseFile file, int number) {
        return rows.of(file.id()).stream()
                .filter(version -> version.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The case of a report, for whoever reads its drafts (rule book, section 12). */
    CaseFile readable(Person person, CaseFile file) {
        if (!access.readable(person, file).contains(Matter.REVIEW)) {
            throw new NotFound();
        }
        return file;
    }

    private Optional<ReportVersion> submittedBefore(CaseFile file) {
        return ReviewModel.WRITE_REPORT_BEFORE.stream()
                .flatMap(key -> answers.latest(file.id(), key).stream())
                .findFirst()
                .map(before -> rows.frozen(1, before.answers(), false, before.by(), before.at()));
    }

    /** The text to write on with; what becomes of it is asked anew. */
    public Optional<ReviewReportText> begun(CaseFile file) {
        return latest(file).map(version -> text(version.answers()));
    }

    private static ReviewReportText text(JsonNode answers) {
        return new ReviewReportText(
                new ReviewReportText.Improvements(
                        answers.path(ReportSection.IMPROVEMENTS).asString("")),
                new ReviewReportText.Reasons(answers.path(ReportSection.REASONS).asString("")),
                new ReviewReportText.Body(answers.path("report").asString("")),
                new ReviewReportText.Further(answers.path("further")
                        .valueStream()
                        .map(section -> new ReviewReportText.FurtherSection(
                                section.path("title").asString(""),
                                section.path("text").asString("")))
                        .toList()),
                new ReviewReportText.Ahead(null));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
