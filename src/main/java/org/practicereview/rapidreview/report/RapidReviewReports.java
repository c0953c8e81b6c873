package org.practicereview.rapidreview.report;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.LookedAt;
import org.practicereview.casefile.Matter;
import org.practicereview.clock.Deadlines;
import org.practicereview.guidance.Obligation;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.RuleRefusal;
import org.practicereview.workflow.Facts;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The reports of a rapid review, each kept as it was written: to be read, signed and sent (RR10). */
@Service
public class RapidReviewReports {

    private final ReportRows rows;
    private final SignaturesThatHold signatures;
    private final CaseAccess access;
    private final Deadlines deadlines;
    private final Clock clock;

    RapidReviewReports(
            ReportRows rows, SignaturesThatHold signatures, CaseAccess access, Deadlines deadlines, Clock clock) {
        this.rows = rows;
        this.signatures = signatures;
        this.access = access;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /**
     * What was written, the newest first; nothing before.
     *
     * @throws NotFound when the case, or its rapid review, is not there for this person
     */
    @Transactional(readOnly = true)
    public List<WrittenReport> of(Person person, IncidentReference reference) {
        return readableOf(person, readable(person, access.see(person, reference)));
    }

    /**
     * One version of the report, or the newest; that the person opened it is kept.
     *
     * @throws NotFound when there is none of that number that the person may read
     */
    @Transactional
    public WrittenReport open(Person person, IncidentReference reference, Optional<Integer> number) {
        CaseFile file = readable(person, access.lock(person, reference));
        WrittenReport found = readableOf(person, file).stream()
                .filter(report -> number.isEmpty() || number.get() == report.number())
                .findFirst()
                .orElseThrow(NotFound::new);
        rows.opened(file.id(), found.number(), person.id(), clock.instant());
        access.noteReading(person, file, LookedAt.RAPID_REVIEW_REPORT);
        return found;
    }

    /** A new text takes the place of what was written before; the case is locked. */
    public void write(CaseFile file, UUID by, List<Facts> text) {
        int number = latest(file).map(WrittenReport::number).orElse(0) + 1;
        rows.add(file.id(), number, text, by, clock.instant());
    }

    /** The text that holds now. */
    public Optional<WrittenReport> latest(CaseFile file) {
        return rows.of(file.id()).stream().findFirst();
    }

    /**
     * The text that the person signs: the one that holds now, which they have opened.
     *
     * @throws RuleRefusal when they have not
     */
    public WrittenReport toSign(CaseFile file, Person person) {
        if (!hasOpened(file, person)) {
            throw new RuleRefusal(
                    "report-not-opened",
                    "Open the report of the rapid review first: you sign its final text, which you have not opened.");
        }
        return latest(file).orElseThrow();
    }

    /** Whether the person has opened the text that holds now. */
    public boolean hasOpened(CaseFile file, Person person) {
        return latest(file)
                .filter(report -> rows.hasOpened(file.id(), report.number(), person.id()))
                .isPresent();
    }

    /** Marks the report as the one that goes to the Panel now; the case is locked. */
    public void sent(CaseFile file) {
        rows.sent(file.id(), latest(file).orElseThrow().number(), clock.instant());
    }

    /** A text that was never sent, perhaps because it names somebody, is read by those only who write and sign. */
    private List<WrittenReport> readableOf(Person person, CaseFile file) {
        Set<Matter> readable = access.readable(person, file);
        List<WrittenReport> all = rows.of(file.id());
        return all.stream()
                .filter(report -> readable.contains(Matter.RAPID_REVIEW_DRAFT) || report.sentAt() != null)
                .map(report -> report == all.get(0) ? signed(file, report, readable) : report)
                .toList();
    }

    /** The signatures are those of the text that holds; what was sent is read with them, and before by the partners alone. */
    private WrittenReport signed(CaseFile file, WrittenReport latest, Set<Matter> readable) {
        return latest.sentAt() != null || readable.contains(Matter.RAPID_REVIEW_MEETING)
                ? latest.with(signatures.signaturesOf(file.id()))
                : latest;
    }

    private CaseFile readable(Person person, CaseFile file) {
        if (!access.readable(person, file).contains(Matter.RAPID_REVIEW)
                || deadlines.find(file.id(), Obligation.SEND_RAPID_REVIEW).isEmpty()) {
            throw new NotFound();
        }
        return file;
    }
}
