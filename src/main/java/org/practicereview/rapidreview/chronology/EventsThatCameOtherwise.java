package org.practicereview.rapidreview.chronology;

import java.util.List;
import org.practicereview.casefile.CaseFile;

/** Dated events of agencies that answered without a request: known where the returns are gathered. */
public interface EventsThatCameOtherwise {

    /** In any order; no request stands behind them. */
    List<ChronologyEntry> of(CaseFile file);
}
