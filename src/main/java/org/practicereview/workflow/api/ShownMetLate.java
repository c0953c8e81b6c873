package org.practicereview.workflow.api;

import java.util.List;
import org.practicereview.workflow.view.MetLate;

/**
 * What was done late in a case.
 *
 * @param count how often
 * @param workingDays by how many working days each
 */
record ShownMetLate(int count, List<Integer> workingDays) {

    static ShownMetLate of(MetLate metLate) {
        return new ShownMetLate(metLate.count(), metLate.workingDays());
    }
}
