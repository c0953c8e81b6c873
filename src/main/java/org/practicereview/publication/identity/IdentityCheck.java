package org.practicereview.publication.identity;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.LookedAt;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Stage;
import org.practicereview.casefile.Timeline;
import org.practicereview.notification.anonymity.AnonymityCheck.Passage;
import org.practicereview.notification.anonymity.Identifying;
import org.practicereview.notification.anonymity.IdentifyingFacts;
import org.practicereview.organisation.Person;
import org.practicereview.publication.BeforePublication;
import org.practicereview.publication.text.PublicTexts;
import org.practicereview.publication.text.TextVersion;
import org.practicereview.publication.text.TextWriting;
import org.practicereview.rapidreview.agency.AgencyRequest;
import org.practicereview.rapidreview.agency.AgencyRequests;
import org.practicereview.rapidreview.report.CheckedFind;
import org.practicereview.rapidreview.report.CheckedFind.Clearance;
import org.practicereview.rapidreview.report.ClearanceRows;
import org.practicereview.rapidreview.report.ClearedFind;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotFound;
import org.practicereview.workflow.Beside;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps a text from being copied and published while somebody may be recognised in it (L10): each find is cleared with a
 * reason, for this text, or the text is changed; then somebody signs who neither wrote it nor cleared anything in it.
 */
@Service
public class IdentityCheck implements BeforePublication {

    private final PublicTexts texts;
    private final ClearanceRows clearances;
    private final SignatureRows signatures;
    private final IdentifyingFacts identifying;
    private final AgencyRequests agencies;
    private final TakenDown takenDown;
    private final CheckingPeople people;
    private final CaseAccess access;
    private final Timeline timeline;
    private final Clock clock;

    IdentityCheck(
            PublicTexts texts,
            ClearanceRows clearances,
            SignatureRows signatures,
            IdentifyingFacts identifying,
            AgencyRequests agencies,
            TakenDown takenDown,
            CheckingPeople people,
            CaseAccess access,
            Timeline timeline,
            Clock clock) {
        this.texts = texts;
        this.clearances = clearances;
        this.signatures = signatures;
        this.identifying = identifying;
        this.agencies = agencies;
        this.takenDown = takenDown;
        this.people = people;
        this.access = access;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * What the check says of the text that holds now.
     *
     * @param finds in the order of the text
     * @param signature nothing while nobody has signed
     * @param mayClear whether the person who looks may clear finds
     * @param maySign whether the person who looks may sign now
     */
    public record Checked(
            TextVersion text,
            List<CheckedFind> finds,
            @Nullable Signature signature,
            boolean mayClear,
            boolean maySign) {

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
        access.noteReading(person, file, LookedAt.IDENTITY);
        TextVersion text = texts.current(file);
        List<CheckedFind> finds = finds(file, text);
        Optional<Signature> signature = signature(file, text.hash());
        boolean settled = finds.stream().noneMatch(CheckedFind::isOpen) && signature.isEmpty();
        return new Checked(
                text,
                finds,
                signature.orElse(null),
                access.mayWork(person, file, TextWriting.writers(file)),
                settled
                        && access.mayWork(person, file, CheckingPeople.signers(file))
                        && !people.isFirst(person, file, finds));
    }

    /** Whether the person works with it, as a writer or as the second person. */
    @Transactional(readOnly = true)
    public boolean mayRead(Person person, IncidentReference reference) {
        CaseFile file = access.see(person, reference);
        return people.workWith(person, file) && access.readable(person, file).contains(Matter.PUBLICATION);
    }

    /**
     * Refuses whoever has no part in it; who is only refused has looked at nothing.
     *
     * @throws NotFound when the person may not read it
     */
    @Transactional(readOnly = true)
    public void requireReading(Person person, IncidentReference reference) {
        readable(person, access.see(person, reference));
    }

    /**
     * Refuses whoever may not clear finds.
     *
     * @throws org.practicereview.refusal.NotPermitted when the person only reads them
     */
    @Transactional(readOnly = true)
    public void requireClearing(Person person, IncidentReference reference) {
        CaseFile file = readable(person, access.see(person, reference));
        access.requireWork(person, file, TextWriting.writers(file));
    }

    /**
     * Clears words that may stay in this text.
     *
     * @param textHash of the text that was looked at
     * @param find the key of the find
     * @throws Conflict when the text is another one now, or the words were cleared already
     */
    @Transactional
    public void clear(Person person, IncidentReference reference, String textHash, String find, ClearedFind form) {
        CaseFile file = readable(person, access.lock(person, reference));
        access.requireWork(person, file, TextWriting.writers(file));
        TextVersion text = standing(file, textHash);
        CheckedFind.open(finds(file, text), find);
        clearances.add(file.id(), textHash, find, form.by(person, clock.instant()));
        timeline.add(
                file,
                person.id(),
                "identity-cleared",
                Matter.PUBLICATION,
                "Text for publication, version %d: words found by the identity check may stay"
                        .formatted(text.number()));
    }

    /**
     * The person has read the text and its check, and finds nobody recognisable.
     *
     * @throws Conflict when the text is another one now, something is open, or it is the person's own work
     */
    @Transactional
    public void sign(Person person, IncidentReference reference, String textHash) {
        CaseFile file = readable(person, access.lock(person, reference));
        access.requireWork(person, file, CheckingPeople.signers(file));
        TextVersion text = standing(file, textHash);
        List<CheckedFind> finds = finds(file, text);
        requireCleared(finds);
        if (people.isFirst(person, file, finds)) {
            throw new Conflict("own-work", "Somebody signs who neither wrote this text nor cleared anything in it.");
        }
        if (signature(file, textHash).isPresent()) {
            throw new Conflict("signed-already", "The identity check of this text is signed already.");
        }
        texts.keep(file);
        signatures.add(file.id(), textHash, person.id(), clock.instant());
        timeline.add(
                file,
                person.id(),
                "identity-signed",
                Matter.PUBLICATION,
                "Text for publication, version %d: identity check signed".formatted(text.number()));
    }

    @Override
    public void beforeCopies(CaseFile file, TextVersion text, UUID by) {
        Signature signature = requireSigned(file, text);
        if (signature.by().equals(by)) {
            throw new Conflict(
                    "second-person-needed", "You signed the identity check: somebody else sends the copies.");
        }
    }

    @Override
    public void beforeReasons(CaseFile file, TextVersion text) {
        requireCleared(finds(file, text));
    }

    /** Whether somebody may be recognised in words that are read by everybody beside a text. */
    public boolean findsIn(CaseFile file, String words) {
        return !IdentityFinds.of(identifying(file), List.of(new Passage("", words)))
                .isEmpty();
    }

    @Override
    public void beforePublishing(CaseFile file, TextVersion text, UUID by) {
        requireSigned(file, text);
    }

    /** What was signed before the text was taken down does not hold any more: it proved wrong. */
    private Optional<Signature> signature(CaseFile file, String textHash) {
        return signatures
                .of(file.id(), textHash)
                .filter(signed -> takenDown
                        .takenDownAt(file)
                        .map(at -> signed.at().isAfter(at))
                        .orElse(true));
    }

    private Signature requireSigned(CaseFile file, TextVersion text) {
        requireCleared(finds(file, text));
        return signature(file, text.hash())
                .orElseThrow(() -> new Conflict(
                        "identity-check-not-signed",
                        "Nobody has signed yet that nobody can be recognised in version %d of the text."
                                .formatted(text.number())));
    }

    private static void requireCleared(List<CheckedFind> finds) {
        long open = finds.stream().filter(CheckedFind::isOpen).count();
        if (open > 0) {
            throw new Conflict(
                    "identity-finds-open",
                    "Somebody may be recognised in the text: the identity check has found words that are neither cleared"
                            + " nor changed (" + open + ").");
        }
    }

    @Override
    public Beside beside(CaseFile file, TextVersion text) {
        long open = finds(file, text).stream().filter(CheckedFind::isOpen).count();
        boolean signed = signature(file, text.hash()).isPresent();
        return new Beside(
                "identity",
                "Identity check of the text",
                "/cases/" + file.reference() + "/publication/identity",
                open > 0 ? open + " to clear or change" : signed ? "Signed" : "To be signed by a second person",
                List.of());
    }

    private TextVersion standing(CaseFile file, String textHash) {
        TextVersion text = texts.current(file);
        if (!text.hash().equals(textHash)) {
            throw new Conflict("text-changed", "The text was written anew after you opened it. Check its new words.");
        }
        return text;
    }

    private List<CheckedFind> finds(CaseFile file, TextVersion text) {
        Map<String, Clearance> cleared = clearances.of(file.id(), text.hash());
        return IdentityFinds.of(identifying(file), text.text().passages()).stream()
                .map(find -> new CheckedFind(find, cleared.get(find.key())))
                .toList();
    }

    private Identifying identifying(CaseFile file) {
        return identifying.of(
                file, agencies.of(file).stream().map(AgencyRequest::agency).toList());
    }

    /** From the accepted report on, and not for national bodies that only read it. */
    private CaseFile readable(Person person, CaseFile file) {
        if (!people.workWith(person, file)
                || !Stage.afterReview().contains(file.stage())
                || !access.readable(person, file).contains(Matter.PUBLICATION)) {
            throw new NotFound();
        }
        return file;
    }
}
