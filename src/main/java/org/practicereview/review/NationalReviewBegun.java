package org.practicereview.review;

import java.time.LocalDate;
import org.practicereview.casefile.CaseFile;

/** Hears that the Panel's own review of a single case begins. */
public interface NationalReviewBegun {

    /** The case is locked. Saying it again changes nothing. */
    void begun(CaseFile file, LocalDate decidedOn);
}
