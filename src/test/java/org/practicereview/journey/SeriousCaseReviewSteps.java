package org.practicereview.journey;

import java.time.LocalDate;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Deadlines;
import org.practicereview.guidance.Obligation;
import org.practicereview.testing.BoardWalk;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.Jobs;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.practicereview.workflow.view.CaseReader;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A case of the time of the boards up to its publication, and its dates. */
abstract class SeriousCaseReviewSteps {

    static final LocalDate IN_2014 = LocalDate.of(2014, 3, 3);
    static final LocalDate IN_2016 = LocalDate.of(2016, 3, 1);

    @Autowired
    BoardWalk board;

    @Autowired
    CaseWalk walk;

    @Autowired
    Partnership partnership;

    @Autowired
    CaseRecords records;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Jobs jobs;

    @Autowired
    CaseReader cases;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient database;

    Deadline deadline(IncidentReference reference, Obligation obligation) {
        jobs.runDueOf(reference.value());
        return deadlines
                .find(walk.file(reference).id(), obligation)
                .orElseThrow(() -> new AssertionError("no deadline to " + obligation));
    }
}
