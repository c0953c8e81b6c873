package org.practicereview.rapidreview.chronology;

import java.util.List;
import org.practicereview.casefile.CaseFile;

/** Dated events of agencies that answered without a request: known where the returns are gathered. */
public interface EventsThatCameOtherwise {

    /** The dated events of a case that no request stands behind, in any order. */
    List<ChronologyEntry> of(CaseFile file);
}
