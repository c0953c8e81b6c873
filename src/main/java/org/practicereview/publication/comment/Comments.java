package org.practicereview.publication.comment;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Stage;
import org.practicereview.casefile.Timeline;
import org.practicereview.organisation.Person;
import org.practicereview.publication.BeforePublication;
import org.practicereview.publication.text.TextVersion;
import org.practicereview.publication.text.TextWriting;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotFound;
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
    private final CaseAccess access;
    private final Timeline timeline;
    private final Clock clock;

    Comments(CommentRows rows, CaseAccess access, Timeline timeline, Clock clock) {
        this.rows = rows;
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
        return rows.of(readable(person, access.see(person, reference)).id());
    }

    /** Whether the person may record and answer them. */
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

    /** One came. */
    @Transactional
    public Comment record(Person person, IncidentReference reference, NewComment form) {
        CaseFile file = keeper(person, reference);
        int number = rows.of(file.id()).size() + 1;
        rows.add(file.id(), number, form, person.id(), clock.instant());
        timeline.add(
                file,
                person.id(),
                "comment-recorded",
                Matter.REPORT,
                "Comment %d on the report recorded: %s"
                        .formatted(number, form.body().label()));
        return rows.of(file.id()).get(number - 1);
    }

    /**
     * One is answered, or noted.
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
                Matter.REPORT,
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

    /** Comments are on what is sent: while the report is written, there is nothing to comment on. */
    private CaseFile readable(Person person, CaseFile file) {
        Set<Matter> readable = access.readable(person, file);
        boolean told = file.milestones().reasonsSent() && readable.contains(Matter.NON_PUBLICATION);
        if (!Stage.afterReview().contains(file.stage()) || (!readable.contains(Matter.REPORT) && !told)) {
            throw new NotFound();
        }
        return file;
    }

    @Override
    public void beforePublishing(CaseFile file, TextVersion text, UUID by) {
        long open = open(file);
        if (open > 0) {
            throw new Conflict(
                    "comments-open",
                    "Comments on the report are neither answered nor noted (" + open + "): see its comments (L14).");
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
