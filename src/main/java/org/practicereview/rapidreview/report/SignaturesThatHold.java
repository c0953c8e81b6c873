package org.practicereview.rapidreview.report;

import java.util.List;

/** The signatures of a case that hold now: known where the rapid review is signed. */
public interface SignaturesThatHold {

    /** The signatures of a case that hold, in the order in which they were given. */
    List<PartnerSignature> signaturesOf(long caseId);
}
