package org.practicereview.notification;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.practicereview.calendar.England;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Deadlines;
import org.practicereview.guidance.Obligation;
import org.practicereview.notification.NewInformation.Now;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.Jobs;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.QuietCases;
import org.practicereview.workflow.Tasks;
import org.practicereview.workflow.view.CaseReader;
import org.practicereview.workflow.view.WhyReader;
import org.springframework.beans.factory.annotation.Autowired;

/** Abuse or neglect is suspected only later. */
abstract class SuspicionSteps {

    static final IntConsumer ANY = version -> {};

    @Autowired
    QuietCases quiet;

    @Autowired
    CaseWalk walk;

    @Autowired
    Partnership partnership;

    @Autowired
    LaterSuspicion suspicion;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Tasks tasks;

    @Autowired
    WhyReader why;

    @Autowired
    CaseReader cases;

    @Autowired
    Jobs jobs;

    @Autowired
    MutableClock clock;

    @BeforeEach
    void on_the_first_day() {
        clock.reset();
    }

    void suspect(IncidentReference reference, LocalDate on) {
        record(approver(), reference, on);
    }

    void record(Person person, IncidentReference reference, LocalDate on) {
        suspicion.record(person, reference, newsOf(on), ANY);
    }

    static NewInformation newsOf(LocalDate on) {
        return new NewInformation(Now.SUSPECTED, on, "Old fractures were found", "The pathologist");
    }

    Person approver() {
        return partnership.the(Role.LOCAL_AUTHORITY_APPROVER);
    }

    LocalDate today() {
        return England.today(clock);
    }

    List<Deadline> deadlines(IncidentReference reference) {
        return deadlines.of(List.of(walk.file(reference).id())).stream()
                .filter(deadline -> deadline.obligation() == Obligation.NOTIFY)
                .toList();
    }

    String explained(IncidentReference reference, Deadline deadline) {
        return why.of(cases.see(approver(), reference), String.valueOf(deadline.id())).explanation().steps().stream()
                .map(step -> step.words())
                .reduce("", (one, next) -> one + "\n" + next);
    }
}
