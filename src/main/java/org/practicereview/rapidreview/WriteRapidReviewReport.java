package org.practicereview.rapidreview;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Matter;
import org.practicereview.form.AnswerSummary;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Person;
import org.practicereview.rapidreview.agency.ReceivedReturns;
import org.practicereview.rapidreview.chronology.Chronologies;
import org.practicereview.rapidreview.report.ReportText;
import org.practicereview.workflow.Answers;
import org.practicereview.workflow.Beside;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Facts.Fact;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.StepContext;
import org.practicereview.workflow.StepKey;
import org.practicereview.workflow.UserStep;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The report is written from what was gathered, met on and decided; it begins with those parts (RR10). */
@Component
class WriteRapidReviewReport implements UserStep<ReportText> {

    private final RapidReviewService rapidReviews;
    private final RapidReviewReading reading;
    private final Chronologies chronologies;
    private final AssembledReport assembled;
    private final ReceivedReturns returns;
    private final OtherReturns others;
    private final Answers answers;
    private final FormReader reader;

    WriteRapidReviewReport(
            RapidReviewService rapidReviews,
            RapidReviewReading reading,
            Chronologies chronologies,
            AssembledReport assembled,
            ReceivedReturns returns,
            OtherReturns others,
            Answers answers,
            FormReader reader) {
        this.rapidReviews = rapidReviews;
        this.reading = reading;
        this.chronologies = chronologies;
        this.assembled = assembled;
        this.returns = returns;
        this.others = others;
        this.answers = answers;
        this.reader = reader;
    }

    @Override
    public Set<StepKey> keys() {
        return Set.of(RapidReviewModel.WRITE_REPORT);
    }

    @Override
    public Class<ReportText> form() {
        return ReportText.class;
    }

    @Override
    public Matter matter() {
        return Matter.RAPID_REVIEW_DRAFT;
    }

    @Override
    public Optional<Obligation> obligation() {
        return Optional.of(Obligation.SEND_RAPID_REVIEW);
    }

    /** What was taken back, else what the agencies returned. */
    @Override
    public Optional<ReportText> startingFrom(CaseFile file) {
        return answers.latest(file.id(), RapidReviewModel.WRITE_REPORT)
                .map(before -> reader.accepted(before.answers(), ReportText.class))
                .or(() -> others.typedIn(file).map(typed -> assembled.of(file, typed)));
    }

    @Override
    public List<Facts> toRead(CaseFile file) {
        List<Facts> read = new ArrayList<>();
        acceptedSince(file).ifPresent(read::add);
        read.addAll(reading.of(file));
        return read;
    }

    /** A report that was taken back begins with its old text: what came since is not in it. */
    private Optional<Facts> acceptedSince(CaseFile file) {
        return answers.latest(file.id(), RapidReviewModel.WRITE_REPORT)
                .map(before -> returns.accepted(file).stream()
                        .filter(one -> one.acceptedAfter(before.at()))
                        .map(one -> new Fact(
                                one.request().agency(),
                                "Its return was accepted after the report was written; the text does not hold it yet"))
                        .toList())
                .filter(rows -> !rows.isEmpty())
                .map(rows -> new Facts("Returns that are not in the report yet", rows));
    }

    @Override
    public List<Beside> beside(CaseFile file, Person person) {
        return List.of(chronologies.beside(file));
    }

    @Override
    public String whenDone() {
        return "Report written; the three partners sign it";
    }

    @Override
    public Outcome complete(StepContext step, ReportText text) {
        List<Facts> report = new ArrayList<>(inSections(reader.write(text)));
        report.addAll(reading.decision(step.file()));
        rapidReviews.reportWritten(step.file(), step.by().id(), report);
        return Outcome.done();
    }

    private static List<Facts> inSections(JsonNode text) {
        Form form = Form.of(ReportText.class);
        return form.sections().stream()
                .map(section -> new Facts(
                        section.title(),
                        AnswerSummary.of(form.section(section.name()).orElseThrow(), text).groups().stream()
                                .flatMap(group -> group.rows().stream())
                                .map(row -> new Fact(row.question(), String.join("\n", row.lines())))
                                .toList()))
                .toList();
    }
}
