package org.practicereview.review;

import java.time.LocalDate;
import org.practicereview.casefile.CaseFile;

/** Hears that the Panel's own review of a single case begins. */
public interface NationalReviewBegun {

    /** A national review has begun in this case, which is locked. Saying it again changes nothing. */
    void begun(CaseFile file, LocalDate decidedOn);
}
