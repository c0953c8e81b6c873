package org.practicereview.workflow.api;

import java.util.List;
import org.practicereview.workflow.view.MetLate;

/**
 * What was done late in a case.
 *
 * @param count how often
 * @param workingDays by how many working days each that has a limit in days
 * @param hours by how many hours each that has a limit in hours; begun hours count
 */
record ShownMetLate(int count, List<Integer> workingDays, List<Integer> hours) {

    static ShownMetLate of(MetLate metLate) {
        return new ShownMetLate(metLate.count(), metLate.workingDays(), metLate.hours());
    }
}
