package org.practicereview.workflow.view;

import java.util.List;

/** A stage with something to do beside the tasks of a case. */
public interface CaseActs {

    /** What the person who looks may do now. */
    List<CaseAct> of(SeenCase seen);
}
