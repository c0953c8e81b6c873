package org.practicereview.rapidreview.report;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.LookedAt;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Timeline;
import org.practicereview.notification.anonymity.AnonymityCheck;
import org.practicereview.notification.anonymity.AnonymityCheck.Passage;
import org.practicereview.notification.anonymity.Find;
import org.practicereview.notification.anonymity.IdentifyingFacts;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.rapidreview.agency.AgencyRequest;
import org.practicereview.rapidreview.agency.AgencyRequests;
import org.practicereview.rapidreview.report.CheckedFind.Clearance;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotFound;
import org.practicereview.workflow.Beside;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps a report of a rapid review from being signed and sent while somebody may be recognised in it (RR10): each find is
 * cleared with a reason, for this text, or the text is changed. The check is made anew each time; what is kept is only that
 * a find may stay.
 */
@Service
public class ReportAnonymity {

    private static final Set<Role> MAY_CLEAR = Set.of(Role.PARTNERSHIP_BUSINESS_MANAGER);

    /** So many are enough to say where to look. */
    private static final int MOST_NAMED = 10;

    private final RapidReviewReports reports;
    private final ClearanceRows rows;
    private final SignaturesThatHold signatures;
    private final IdentifyingFacts identifying;
    private final AgencyRequests agencies;
    private final CaseAccess access;
    private final Timeline timeline;
    private final Clock clock;

    ReportAnonymity(
            RapidReviewReports reports,
            ClearanceRows rows,
            SignaturesThatHold signatures,
            IdentifyingFacts identifying,
            AgencyRequests agencies,
            CaseAccess access,
            Timeline timeline,
            Clock clock) {
        this.reports = reports;
        this.rows = rows;
        this.signatures = signatures;
        this.identifying = identifying;
        this.agencies = agencies;
        this.access = access;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * What the check says of a text.
     *
     * @param report the text that holds now
     * @param finds in the order of the text
     * @param mayClear whether the person who looks may clear some
     */
    public record Checked(WrittenReport report, List<CheckedFind> finds, boolean mayClear) {

        public long open() {
            return finds.stream().filter(CheckedFind::isOpen).count();
        }
    }

    /**
     * The check of the text that holds now; that it was read is noted, for it names people.
     *
     * @throws NotFound when there is none that the person may read
     */
    @Transactional
    public Checked of(Person person, IncidentReference reference) {
        CaseFile file = readable(person, access.see(person, reference));
        access.noteReading(person, file, LookedAt.ANONYMITY);
        WrittenReport report = reports.latest(file).orElseThrow(NotFound::new);
        boolean mayClear = report.sentAt() == null && access.mayWork(person, file, MAY_CLEAR);
        return new Checked(report, finds(file, report), mayClear);
    }

    /**
     * Refuses whoever may not clear finds.
     *
     * @throws org.practicereview.refusal.NotPermitted when the person only reads them
     */
    @Transactional(readOnly = true)
    public void requireClearing(Person person, IncidentReference reference) {
        access.requireWork(person, readable(person, access.see(person, reference)), MAY_CLEAR);
    }

    /**
     * Clears words that may stay in this text.
     *
     * @param textHash of the text that was looked at
     * @param find the key of the find
     * @throws Conflict when the text is another one now, or was sent
     */
    @Transactional
    public void clear(Person person, IncidentReference reference, String textHash, String find, ClearedFind form) {
        CaseFile file = readable(person, access.lock(person, reference));
        access.requireWork(person, file, MAY_CLEAR);
        WrittenReport report = reports.latest(file).orElseThrow(NotFound::new);
        if (!report.hash().equals(textHash)) {
            throw new Conflict("text-changed", "The report was written anew after you opened it. Check its new text.");
        }
        if (report.sentAt() != null) {
            throw new Conflict("report-sent", "The report was sent: nothing is cleared any more.");
        }
        CheckedFind.open(finds(file, report), find);
        rows.add(file.id(), report.hash(), find, form.by(person, clock.instant()));
        timeline.add(
                file,
                person.id(),
                "anonymity-cleared",
                Matter.AGENCY_RETURNS,
                "Report of the rapid review, version %d: words found by the anonymity check may stay"
                        .formatted(report.number()));
    }

    /**
     * Makes sure, before a text is signed or sent, that nothing the check found in it is still open; the case is
     * locked.
     *
     * @throws Conflict while a find is neither cleared nor changed
     */
    public void requireCleared(CaseFile file) {
        List<Find> open = openFinds(file);
        if (!open.isEmpty()) {
            throw new Conflict(
                    "anonymity-finds-open",
                    "Somebody may be recognised in the report: the anonymity check has found words that are neither"
                            + " cleared nor changed (" + open.size() + "). " + kindsAndPlaces(open)
                            + ". See the anonymity check of the report.");
        }
    }

    /** What of such words is found and not cleared in the text that holds now, if there is one: its kind with the words themselves. */
    public List<String> openIn(CaseFile file, String words) {
        Map<String, Clearance> cleared = reports.latest(file)
                .map(report -> rows.of(file.id(), report.hash()))
                .orElse(Map.of());
        return finds(file, cleared, List.of(new Passage("Reasons", words))).stream()
                .filter(CheckedFind::isOpen)
                .map(one -> one.find().kind().label() + ", “" + one.find().found() + "”")
                .toList();
    }

    /** Not the words: what is refused is read by machines and kept by them. */
    private static String kindsAndPlaces(List<Find> finds) {
        return finds.stream()
                .flatMap(find ->
                        find.places().stream().map(place -> find.kind().label() + " in “" + place.section() + "”"))
                .distinct()
                .limit(MOST_NAMED)
                .collect(Collectors.joining("; "));
    }

    /** The way to it from the steps that it keeps waiting. */
    public Beside beside(CaseFile file) {
        int open = openFinds(file).size();
        return new Beside(
                "anonymity",
                "Anonymity check of the report",
                "/cases/" + file.reference() + "/rapid-review/report/anonymity",
                open == 0 ? "Nothing left to clear" : open + " to clear or change",
                List.of());
    }

    private List<Find> openFinds(CaseFile file) {
        return reports.latest(file).stream()
                .flatMap(report -> finds(file, report).stream())
                .filter(CheckedFind::isOpen)
                .map(CheckedFind::find)
                .toList();
    }

    private List<CheckedFind> finds(CaseFile file, WrittenReport report) {
        List<Passage> passages = Stream.concat(text(report), signed(file)).toList();
        return finds(file, rows.of(file.id(), report.hash()), passages);
    }

    private List<CheckedFind> finds(CaseFile file, Map<String, Clearance> cleared, List<Passage> passages) {
        List<String> asked =
                agencies.of(file).stream().map(AgencyRequest::agency).toList();
        return new AnonymityCheck(identifying.of(file, asked))
                .of(passages).stream()
                        .map(find -> new CheckedFind(find, cleared.get(find.key())))
                        .toList();
    }

    private static Stream<Passage> text(WrittenReport report) {
        return report.text().stream()
                .flatMap(facts -> facts.rows().stream()
                        .map(row -> new Passage(facts.heading() + ": " + row.label(), row.value())));
    }

    /** What the partners said when they signed it goes to the Panel, too. */
    private Stream<Passage> signed(CaseFile file) {
        return signatures.signaturesOf(file.id()).stream()
                .filter(signature -> signature.reasons() != null)
                .map(signature -> new Passage(
                        "Signed: " + signature.partner().label(), Objects.requireNonNull(signature.reasons())));
    }

    private CaseFile readable(Person person, CaseFile file) {
        Set<Matter> readable = access.readable(person, file);
        if (!readable.contains(Matter.RAPID_REVIEW) || !readable.contains(Matter.AGENCY_RETURNS)) {
            throw new NotFound();
        }
        return file;
    }
}
