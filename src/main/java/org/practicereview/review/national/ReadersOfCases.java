package org.practicereview.review.national;

import org.practicereview.casefile.CaseFile;

/** Whoever reads the cases of a national review because of it. */
public interface ReadersOfCases {

    /**
     * The case is part of a national review no more, or that is over: nobody reads the case any more because of it. The
     * case is locked.
     */
    void leave(int review, CaseFile file);
}
