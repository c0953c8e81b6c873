package org.practicereview.publication.text;

import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.LookedAt;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Timeline;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.guidance.LearningTerms;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.publication.Extent;
import org.practicereview.publication.Publication;
import org.practicereview.publication.PublicationService;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotFound;
import org.practicereview.review.ReviewKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reading and writing the text for publication, for those who may. */
@Service
public class TextWriting {

    private final PublicTexts texts;
    private final PublicationService publications;
    private final CaseAccess access;
    private final Timeline timeline;
    private final LearningTerms terms;

    TextWriting(
            PublicTexts texts,
            PublicationService publications,
            CaseAccess access,
            Timeline timeline,
            LearningTerms terms) {
        this.texts = texts;
        this.publications = publications;
        this.access = access;
        this.timeline = timeline;
        this.terms = terms;
    }

    /** Whose work the text is: of the Panel where the review is national. */
    public static Set<Role> writers(CaseFile file) {
        return Set.of(ReviewKind.of(file).office());
    }

    /**
     * The case, for whoever may read its text for publication.
     *
     * @throws NotFound where that has not begun, or not for this person
     */
    @Transactional(readOnly = true)
    public CaseFile see(Person person, IncidentReference reference) {
        return readable(person, access.see(person, reference));
    }

    /** The texts, the newest first; that they were read is noted. */
    @Transactional
    public List<TextVersion> of(Person person, IncidentReference reference) {
        CaseFile file = see(person, reference);
        access.noteReading(person, file, LookedAt.TEXT_FOR_PUBLICATION);
        return texts.of(file);
    }

    /** Whether the person may write it now. */
    @Transactional(readOnly = true)
    public boolean mayWrite(Person person, IncidentReference reference) {
        CaseFile file = see(person, reference);
        Publication publication = publications.publication(file);
        return access.mayWork(person, file, writers(file))
                && (publication.isPublished() || publication.releaseAt() == null);
    }

    /**
     * The text that stands, to be changed.
     *
     * @throws org.practicereview.refusal.NotPermitted when the person only reads it
     */
    @Transactional(readOnly = true)
    public TextForPublication toChange(Person person, IncidentReference reference) {
        CaseFile file = see(person, reference);
        access.requireWork(person, file, writers(file));
        return TextForPublication.of(texts.current(file).text());
    }

    /**
     * A new text takes the place of the one that stands. Of a published report it is not public before it replaces that.
     *
     * @param seen refuses when another one stands by now
     * @throws Conflict when its release is set
     * @throws InvalidAnswers when a theme is none of the list
     */
    @Transactional
    public TextVersion write(Person person, IncidentReference reference, IntConsumer seen, TextForPublication form) {
        CaseFile file = readable(person, access.lock(person, reference));
        access.requireWork(person, file, writers(file));
        Publication publication = publications.publication(file);
        if (publication.releaseAt() != null && !publication.isPublished()) {
            throw new Conflict("release-planned", "Its release is set. Stop the release first.");
        }
        TextVersion before = texts.keep(file);
        seen.accept(before.number());
        PublicText text = form.text();
        checkThemes(text);
        Extent extent =
                before.extent().isReport() && publication.extent() != null ? publication.extent() : before.extent();
        TextVersion written =
                texts.write(file, person.id(), extent, text, Boolean.TRUE.equals(form.material()), form.reasons());
        timeline.add(
                file,
                person.id(),
                "text-written",
                Matter.PUBLICATION,
                "Text for publication, version %d%s"
                        .formatted(written.number(), written.material() ? ": it says something else now" : ""));
        return written;
    }

    private void checkThemes(PublicText text) {
        if (!terms.lists(text.themes())) {
            throw new InvalidAnswers("/themes", "not-a-choice", "Choose themes of the list");
        }
    }

    private CaseFile readable(Person person, CaseFile file) {
        if (!access.readable(person, file).contains(Matter.PUBLICATION) || !publications.hasBegun(file)) {
            throw new NotFound();
        }
        return file;
    }
}
