package org.practicereview.review.national.lead;

import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.review.national.ReadersOfCases;
import org.springframework.stereotype.Component;

/** The cases that are open to whoever leads a national review: named ones only, for reading (rule book, section 12). */
@Component
class LeadAccess implements ReadersOfCases {

    private final LeadRows rows;
    private final CaseFiles caseFiles;

    LeadAccess(LeadRows rows, CaseFiles caseFiles) {
        this.rows = rows;
        this.caseFiles = caseFiles;
    }

    void open(LeadReviewer lead, CaseFile file) {
        caseFiles.letInToRead(file, lead.person());
    }

    void close(LeadReviewer lead, CaseFile file) {
        caseFiles.letReaderOut(file, lead.person());
    }

    @Override
    public void leave(int review, CaseFile file) {
        rows.current(review).ifPresent(lead -> close(lead, file));
    }
}
