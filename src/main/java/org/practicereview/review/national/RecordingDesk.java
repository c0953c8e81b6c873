package org.practicereview.review.national;

import org.practicereview.casefile.CaseFile;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.NotPermitted;
import org.springframework.stereotype.Component;

/** Where what the Panel decides on national reviews is recorded: by its secretariat, one at a time. */
@Component
class RecordingDesk {

    private final NationalReviewRows rows;
    private final NationalReviewCaseRows cases;

    RecordingDesk(NationalReviewRows rows, NationalReviewCaseRows cases) {
        this.rows = rows;
        this.cases = cases;
    }

    /** Refuses whoever does not record what the Panel decides. */
    static void require(Person person) {
        if (!person.is(Role.PANEL_SECRETARIAT)) {
            throw new NotPermitted();
        }
    }

    /** Locked before any of its cases: else one is taken in while its report is published, and waits for ever. */
    NationalReview recording(Person person, int number) {
        require(person);
        return rows.lock(number).orElseThrow(NotFound::new);
    }

    /** The case as a part of that national review. */
    TakenInCase part(CaseFile file, int number) {
        return cases.current(file.id())
                .filter(taken -> taken.review() == number)
                .orElseThrow(NotFound::new);
    }
}
