package org.practicereview.review.report;

import java.util.List;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.LookedAt;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.NotPermitted;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The comments on the drafts of a case for whoever reads, makes or answers them. */
@Service
public class DraftComments {

    private final DraftRounds rounds;
    private final ReviewReports reports;
    private final CaseAccess access;

    DraftComments(DraftRounds rounds, ReviewReports reports, CaseAccess access) {
        this.rounds = rounds;
        this.reports = reports;
        this.access = access;
    }

    /** All of them, in the order they were made; that they were looked at is noted. */
    @Transactional
    public List<DraftComment> read(Person person, IncidentReference reference) {
        CaseFile file = readable(person, reference);
        access.noteReading(person, file, LookedAt.COMMENTS);
        return rounds.comments(file);
    }

    /**
     * One comment on a draft; that it was looked at is noted.
     *
     * @throws NotFound when there is none that the person may read
     */
    @Transactional
    public DraftComment readOne(Person person, IncidentReference reference, int number) {
        CaseFile file = readable(person, reference);
        DraftComment comment = rounds.one(file, number);
        access.noteReading(person, file, LookedAt.COMMENTS);
        return comment;
    }

    /**
     * One comment on a draft, for whoever answers it; that it was looked at is noted.
     *
     * @throws NotFound when there is none that the person may read
     * @throws NotPermitted when the person only reads it
     */
    @Transactional
    public DraftComment readToAnswer(Person person, IncidentReference reference, int number) {
        requireAnswering(person, reference, number);
        return readOne(person, reference, number);
    }

    /**
     * Refuses whoever does not write the report; who is only refused has looked at nothing.
     *
     * @throws NotFound when there is no such comment that the person may read
     * @throws NotPermitted when the person only reads it
     */
    @Transactional(readOnly = true)
    public void requireAnswering(Person person, IncidentReference reference, int number) {
        CaseFile file = readable(person, reference);
        rounds.one(file, number);
        access.requireWork(person, file, DraftRounds.MAY_ANSWER);
    }

    /**
     * Refuses whoever is not asked for comments; who is only refused has looked at nothing.
     *
     * @throws NotFound when there is no such draft that the person may read
     * @throws NotPermitted when the person only reads it
     */
    @Transactional(readOnly = true)
    public void requireCommenting(Person person, IncidentReference reference, int draft) {
        CaseFile file = readable(person, reference);
        reports.one(file, draft);
        access.requireWork(person, file, DraftRounds.COMMENTERS);
    }

    private CaseFile readable(Person person, IncidentReference reference) {
        return reports.readable(person, access.see(person, reference));
    }
}
