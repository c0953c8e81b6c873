package org.practicereview.workflow.view;

import java.util.List;

/** A stage that warns of something about a case. */
public interface CaseNotices {

    /** What the person who looks must know now. */
    List<CaseNotice> of(SeenCase seen);
}
