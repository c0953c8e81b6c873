package org.practicereview.workflow.view;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What was done late of limits in hours, which are no deadlines in days; told by the stage that keeps them (K2). */
public interface LateByHours {

    /**
     * By how many hours each of the limits of these cases was met late, by case; begun hours count, and cases without
     * any may be missing. One statement.
     */
    Map<Long, List<Integer>> of(Collection<Long> caseIds);
}
