package org.practicereview.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Timeline;
import org.practicereview.document.check.Leftovers;
import org.practicereview.form.AnswerError;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.NotPermitted;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.StringUtils;

/** The documents of a case: who may read, add and remove them, asked of {@link CaseAccess} alone. */
@Service
public class CaseDocuments {

    private static final Set<Role> KEEPERS = keepers();

    private final CaseAccess access;
    private final Documents documents;
    private final DocumentContents contents;
    private final OpenDocuments open;
    private final DocumentPurposes purposes;
    private final Timeline timeline;
    private final List<AddedAfterSending> hearers;

    CaseDocuments(
            CaseAccess access,
            Documents documents,
            DocumentContents contents,
            OpenDocuments open,
            DocumentPurposes purposes,
            Timeline timeline,
            List<AddedAfterSending> hearers) {
        this.access = access;
        this.documents = documents;
        this.contents = contents;
        this.open = open;
        this.purposes = purposes;
        this.timeline = timeline;
        this.hearers = hearers;
    }

    /** What the person may read of them; what was removed is listed for those who keep them. */
    @Transactional(readOnly = true)
    public List<Document> of(Person person, IncidentReference reference) {
        return readable(person, access.see(person, reference));
    }

    /**
     * One document of a case.
     *
     * @throws NotFound when there is none that the person may read
     */
    @Transactional(readOnly = true)
    public Document one(Person person, IncidentReference reference, int number) {
        return find(person, access.see(person, reference), number);
    }

    @Transactional(readOnly = true)
    public boolean mayChange(Person person, IncidentReference reference) {
        return access.mayWork(person, access.see(person, reference), KEEPERS);
    }

    /**
     * Refuses whoever may not add documents to this case.
     *
     * @throws org.practicereview.refusal.NotPermitted when the person only reads it
     */
    @Transactional(readOnly = true)
    public void requireKeeper(Person person, IncidentReference reference) {
        access.requireWork(person, access.see(person, reference), KEEPERS);
    }

    /** What a document that the person adds now may be for; what it is most likely for comes first. */
    @Transactional(readOnly = true)
    public List<Purpose> purposes(Person person, IncidentReference reference) {
        CaseFile file = access.see(person, reference);
        return purposes.offered(file, access.readable(person, file));
    }

    @Transactional
    public Document add(Person person, IncidentReference reference, Taken<NewDocument> taken) {
        CaseFile file = locked(person, reference);
        Category category = taken.form().category();
        refuseUnlessClean(person, file, category, taken.file());
        Purpose purpose = purposes.require(taken.form().purpose(), file, access.readable(person, file));
        int number = documents.add(file.id(), taken.form(), purpose);
        Matter matter = matter(file, category, purpose);
        keep(file, person, number, taken.file(), matter, null);
        say(
                file,
                person,
                "document-added",
                matter,
                "Document %d added: %s%s".formatted(number, category.label(), addition(matter, purpose)));
        return told(file, find(person, file, number));
    }

    /** Adds a version, for what the document is for; the older ones stay. */
    @Transactional
    public Document addVersion(Person person, IncidentReference reference, int number, Taken<NewVersion> taken) {
        CaseFile file = locked(person, reference);
        Document document = kept(person, file, number);
        Category category = document.category();
        refuseUnlessClean(person, file, category, taken.file());
        Matter matter = matter(file, category, document.purpose());
        keep(file, person, number, taken.file(), matter, taken.form().note());
        documents.changed(document.id());
        say(
                file,
                person,
                "document-version-added",
                matter,
                "New version of document %d added: %s%s"
                        .formatted(number, category.label(), addition(matter, document.purpose())));
        return told(file, find(person, file, number));
    }

    /**
     * Marks it as removed: nobody reads it any more; that it was there, and what, is kept.
     *
     * @param seen refuses a version that is not the one that was seen
     * @throws Conflict when it went with a notification, or was added to one: others were told of it
     */
    @Transactional
    public Document remove(Person person, IncidentReference reference, int number, Removal removal, IntConsumer seen) {
        CaseFile file = locked(person, reference);
        Document document = kept(person, file, number);
        seen.accept(document.version());
        refuseIfSent(document, file);
        documents.remove(document.id(), person.id(), removal.reason());
        say(
                file,
                person,
                "document-removed",
                matter(file, document.category(), document.purpose()),
                "Document %d removed: %s".formatted(number, document.category().label()));
        return find(person, file, number);
    }

    /**
     * The bytes of a version; that they were read is noted.
     *
     * @throws NotFound when there is none that the person may read, or it was removed
     * @throws Conflict while it waits for the scanner, or where malware was found in it
     */
    @Transactional
    public Content content(Person person, IncidentReference reference, int number, int version) {
        CaseFile file = access.see(person, reference);
        Document document = find(person, file, number);
        DocumentVersion wanted = document.version(version).orElseThrow(NotFound::new);
        if (document.removed() != null) {
            throw new NotFound();
        }
        if (!open.isOpen(wanted, person)) {
            throw new Conflict("document-held", wanted.scan().label() + ": this document cannot be downloaded now.");
        }
        access.noteReadingDocument(person, file, number, version, wanted.matter());
        return new Content(document, wanted, () -> contents.open(wanted.id()));
    }

    /** A version with its bytes. */
    public record Content(Document document, DocumentVersion version, Bytes bytes) {}

    /** Opens the bytes when they are wanted. */
    public interface Bytes {
        InputStream open();
    }

    @Transactional
    public void noteMalware(Person person, IncidentReference reference) {
        CaseFile file = locked(person, reference);
        Purpose likely = purposes.require(null, file, access.readable(person, file));
        timeline.add(
                file,
                person.id(),
                "document-refused",
                DocumentPurposes.matter(file, likely),
                "A file was refused: malware was found in it");
    }

    /**
     * A final report goes out as it is: what it carries beside its text would go with it. Whoever may not read the report
     * does not add one.
     */
    private void refuseUnlessClean(Person person, CaseFile file, Category category, Checked checked) {
        if (category != Category.FINAL_REPORT) {
            return;
        }
        if (!access.readable(person, file).contains(Matter.PUBLICATION)) {
            throw new NotPermitted();
        }
        List<AnswerError> leftovers = Leftovers.in(checked.upload(), checked.type());
        if (!leftovers.isEmpty()) {
            throw new InvalidAnswers(leftovers);
        }
    }

    private void keep(CaseFile file, Person by, int number, Checked checked, Matter matter, String note) {
        long version = documents.addVersion(file.id(), number, checked, note, matter, by.id());
        try (InputStream content = checked.upload().open()) {
            contents.keep(version, content);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Document told(CaseFile file, Document added) {
        if (added.latest().matter() == Matter.NOTIFICATION) {
            hearers.forEach(
                    hearer -> hearer.added(file, added.number(), added.latest().number()));
        }
        return added;
    }

    private Document kept(Person person, CaseFile file, int number) {
        Document document = find(person, file, number);
        if (document.removed() != null) {
            throw new Conflict("document-removed", "This document was removed. Nothing was changed.");
        }
        return document;
    }

    private static void refuseIfSent(Document document, CaseFile file) {
        if (document.isSent(file.milestones())) {
            throw new Conflict(
                    "document-sent",
                    "This document was sent, so it stays. Add a new version instead. Nothing was changed.");
        }
    }

    private Document find(Person person, CaseFile file, int number) {
        return readable(person, file).stream()
                .filter(document -> document.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private List<Document> readable(Person person, CaseFile file) {
        Set<Matter> readable = access.readable(person, file);
        boolean keeper = access.mayWork(person, file, KEEPERS);
        return documents.of(file.id()).stream()
                .filter(document -> keeper || document.removed() == null)
                .map(document -> document.with(document.versions().stream()
                        .filter(version -> readable.contains(version.matter()))
                        .toList()))
                .filter(document -> !document.versions().isEmpty())
                .toList();
    }

    private CaseFile locked(Person person, IncidentReference reference) {
        CaseFile file = access.lock(person, reference);
        access.requireWork(person, file, KEEPERS);
        return file;
    }

    /** For those who read the document, too. */
    private void say(CaseFile file, Person by, String kind, Matter matter, String what) {
        timeline.add(file, by.id(), kind, matter, what);
    }

    private static String addition(Matter matter, Purpose purpose) {
        return switch (matter) {
            case NOTIFICATION_DRAFT, PUBLICATION -> "";
            case NOTIFICATION -> ", after the notification was sent";
            default -> ", " + StringUtils.uncapitalize(purpose.label());
        };
    }

    /** A final report never goes with a notification, whatever it was said to be for. */
    private static Matter matter(CaseFile file, Category category, Purpose purpose) {
        return category == Category.FINAL_REPORT ? Matter.PUBLICATION : DocumentPurposes.matter(file, purpose);
    }

    private static Set<Role> keepers() {
        Set<Role> keepers = EnumSet.copyOf(Role.DELEGATED_PARTNERS);
        keepers.add(Role.LOCAL_AUTHORITY_NOTIFIER);
        keepers.add(Role.LOCAL_AUTHORITY_APPROVER);
        keepers.add(Role.PARTNERSHIP_BUSINESS_MANAGER);
        return keepers;
    }
}
