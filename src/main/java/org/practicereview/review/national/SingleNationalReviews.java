package org.practicereview.review.national;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.practicereview.casefile.CaseFile;
import org.practicereview.review.NationalReviewBegun;
import org.springframework.stereotype.Component;

/** A national review over a single case stands among the national reviews from its decision: its recommendations reach areas. */
@Component
class SingleNationalReviews implements NationalReviewBegun {

    /** Areas read it beside its recommendations, so it says nothing of the case. */
    private static final String NAME = "National review of one case";

    private static final String REASONS = "The Panel decided on a national review of this case.";

    private final NationalReviewRows rows;
    private final NationalReviewCaseRows cases;
    private final Clock clock;

    SingleNationalReviews(NationalReviewRows rows, NationalReviewCaseRows cases, Clock clock) {
        this.rows = rows;
        this.cases = cases;
        this.clock = clock;
    }

    @Override
    public void begun(CaseFile file, LocalDate decidedOn) {
        if (rows.ofCase(file.id()).isPresent()) {
            return;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int number = rows.add(NAME, decidedOn, REASONS, null, file.id(), now);
        if (cases.current(file.id()).isEmpty()) {
            cases.add(number, file.id(), decidedOn, REASONS, false, null, now);
        }
    }
}
