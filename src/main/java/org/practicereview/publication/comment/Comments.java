package org.practicereview.publication.comment;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Stage;
import org.practicereview.casefile.Timeline;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.DayInWords;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.organisation.Person;
import org.practicereview.publication.BeforePublication;
import org.practicereview.publication.Publication;
import org.practicereview.publication.Publications;
import org.practicereview.publication.text.TextVersion;
import org.practicereview.publication.text.TextWriting;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.NotPermitted;
import org.practicereview.workflow.Beside;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The comments of the Panel, the Secretary of State and Ofsted on a report before its publication. Nothing is published
 * while one is neither answered nor noted (L14; section 10, step 26).
 */
@Service
public class Comments implements BeforePublication {

    private final CommentRows rows;
    private final Publications publications;
    private final CaseAccess access;
    private final Timeline timeline;
    private final Clock clock;

    Comments(CommentRows rows, Publications publications, CaseAccess access, Timeline timeline, Clock clock) {
        this.rows = rows;
        this.publications = publications;
        this.access = access;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * All of them.
     *
     * @throws NotFound when the case, or what is published of it, is not there for this person
     */
    @Transactional(readOnly = true)
    public List<Comment> of(Person person, IncidentReference reference) {
        CaseFile file = readable(person, access.see(person, reference));
        Set<Comment.Body> bodies = Comment.Body.of(person);
        boolean all = access.readable(person, file).contains(Matter.PUBLICATION);
        return rows.of(file.id()).stream()
                .filter(comment -> all || bodies.contains(comment.body()))
                .toList();
    }

    /**
     * The bodies for which the person may record a comment now: all of them for those who keep the comments, for others
     * their own; none once the report is published.
     */
    @Transactional(readOnly = true)
    public Set<Comment.Body> recordable(Person person, IncidentReference reference) {
        CaseFile file = readable(person, access.see(person, reference));
        return file.milestones().published() ? Set.of() : bodies(person, file);
    }

    /**
     * Refuses whoever may not record any.
     *
     * @throws NotPermitted when the person only reads them
     */
    @Transactional(readOnly = true)
    public void requireRecording(Person person, IncidentReference reference) {
        if (bodies(person, readable(person, access.see(person, reference))).isEmpty()) {
            throw new NotPermitted();
        }
    }

    private Set<Comment.Body> bodies(Person person, CaseFile file) {
        return access.mayWork(person, file, TextWriting.writers(file))
                ? EnumSet.allOf(Comment.Body.class)
                : Comment.Body.of(person);
    }

    /** Whether there are comments that the person may read. */
    @Transactional(readOnly = true)
    public boolean mayRead(Person person, IncidentReference reference) {
        return isReadable(person, access.see(person, reference));
    }

    /** Whether the person may answer them. */
    @Transactional(readOnly = true)
    public boolean mayKeep(Person person, IncidentReference reference) {
        CaseFile file = readable(person, access.see(person, reference));
        return access.mayWork(person, file, TextWriting.writers(file));
    }

    /**
     * Refuses whoever may not.
     *
     * @throws org.practicereview.refusal.NotPermitted when the person only reads them
     */
    @Transactional(readOnly = true)
    public void requireKeeper(Person person, IncidentReference reference) {
        CaseFile file = readable(person, access.see(person, reference));
        access.requireWork(person, file, TextWriting.writers(file));
    }

    /**
     * One came.
     *
     * @throws NotPermitted when the person only reads them
     * @throws Conflict when the report is published already
     * @throws InvalidAnswers when it is another's comment, or cannot have come on that day
     */
    @Transactional
    public Comment record(Person person, IncidentReference reference, NewComment form) {
        CaseFile file = readable(person, access.lock(person, reference));
        Set<Comment.Body> bodies = bodies(person, file);
        if (bodies.isEmpty()) {
            throw new NotPermitted();
        }
        check(publications.find(file.id()).orElseThrow(NotFound::new), bodies, form);
        int number = rows.of(file.id()).size() + 1;
        rows.add(file.id(), number, form, person.id(), clock.instant());
        timeline.add(
                file,
                person.id(),
                "comment-recorded",
                Matter.PUBLICATION,
                "Comment %d on the report recorded: %s"
                        .formatted(number, form.body().label()));
        return rows.of(file.id()).get(number - 1);
    }

    /** Comments are on copies: none can have come before the copies went, and none is of use after publication. */
    private static void check(Publication publication, Set<Comment.Body> bodies, NewComment form) {
        if (publication.isPublished()) {
            throw new Conflict(
                    "published-already", "The report is published: comments on its copies are not recorded.");
        }
        AnswerErrors errors = new AnswerErrors();
        errors.addIf(!bodies.contains(form.body()), "/body", "not-yours", "Record the comment of your own body only");
        LocalDate sentOn = publication.copiesSentOn();
        errors.addIf(
                sentOn == null || form.receivedOn().isBefore(sentOn),
                "/receivedOn",
                "before-copies",
                sentOn == null ? "No copies have gone yet" : "Copies went on " + DayInWords.of(sentOn));
        errors.refuseIfAny();
    }

    /**
     * Records that a comment is answered, or noted.
     *
     * @throws Conflict when it was before
     */
    @Transactional
    public Comment answer(Person person, IncidentReference reference, int number, CommentAnswer form) {
        CaseFile file = keeper(person, reference);
        Comment comment = find(file, number);
        if (!comment.isOpen()) {
            throw new Conflict("comment-answered", "This comment was answered or noted already.");
        }
        rows.answer(file.id(), number, form, person.id(), clock.instant());
        timeline.add(
                file,
                person.id(),
                "comment-answered",
                Matter.PUBLICATION,
                "Comment %d on the report: %s"
                        .formatted(number, form.response().label().toLowerCase(java.util.Locale.UK)));
        return find(file, number);
    }

    private Comment find(CaseFile file, int number) {
        return rows.of(file.id()).stream()
                .filter(comment -> comment.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private CaseFile keeper(Person person, IncidentReference reference) {
        CaseFile file = readable(person, access.lock(person, reference));
        access.requireWork(person, file, TextWriting.writers(file));
        return file;
    }

    /** Comments are on what is sent: while the report is written, there is nothing to comment on. Each body reads its own. */
    private CaseFile readable(Person person, CaseFile file) {
        if (!isReadable(person, file)) {
            throw new NotFound();
        }
        return file;
    }

    private boolean isReadable(Person person, CaseFile file) {
        Set<Matter> readable = access.readable(person, file);
        boolean gotCopy = readable.contains(Matter.ADVANCE_COPY)
                && !Comment.Body.of(person).isEmpty();
        return Stage.afterReview().contains(file.stage()) && (readable.contains(Matter.PUBLICATION) || gotCopy);
    }

    @Override
    public void beforePublishing(CaseFile file, TextVersion text, UUID by) {
        long open = open(file);
        if (open > 0) {
            throw new Conflict(
                    "comments-open",
                    "Comments on the report are neither answered nor noted (" + open + "): see its comments.");
        }
    }

    @Override
    public Beside beside(CaseFile file, TextVersion text) {
        long open = open(file);
        return new Beside(
                "comments",
                "Comments on the report",
                "/cases/" + file.reference() + "/publication/comments",
                open == 0 ? "None to answer" : open + " to answer",
                List.of());
    }

    private long open(CaseFile file) {
        return rows.of(file.id()).stream().filter(Comment::isOpen).count();
    }
}
