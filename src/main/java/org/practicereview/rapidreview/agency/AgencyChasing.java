package org.practicereview.rapidreview.agency;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.practicereview.calendar.England;
import org.practicereview.calendar.WorkingDays;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.clock.InstalledCalendar;
import org.practicereview.guidance.ChaseRule;
import org.practicereview.guidance.Guidance;
import org.practicereview.message.Event;
import org.practicereview.message.Outbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reminds an agency of its return, and tells others when it stays away (RR7). The process asks every morning, so that a due
 * day that moves, or a bank holiday that changes, moves no timer.
 */
@Service
public class AgencyChasing {

    private final AgencyRequestRows rows;
    private final AgencyReturnRows returns;
    private final CaseFiles caseFiles;
    private final Guidance guidance;
    private final InstalledCalendar calendar;
    private final Outbox outbox;
    private final Clock clock;

    AgencyChasing(
            AgencyRequestRows rows,
            AgencyReturnRows returns,
            CaseFiles caseFiles,
            Guidance guidance,
            InstalledCalendar calendar,
            Outbox outbox,
            Clock clock) {
        this.rows = rows;
        this.returns = returns;
        this.caseFiles = caseFiles;
        this.guidance = guidance;
        this.calendar = calendar;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Tells of the most urgent rung that is reached, of each once for each due day and each return that is awaited; harmless when nothing is awaited. */
    @Transactional
    public void chase(IncidentReference reference, int number) {
        CaseFile file = caseFiles.lock(reference);
        rows.one(file.id(), number)
                .filter(request -> request.state().isAwaited())
                .ifPresent(request -> chase(file, request));
    }

    private void chase(CaseFile file, AgencyRequest request) {
        reached(request.dueOn()).ifPresent(rule -> {
            int sent = returns.of(request).size();
            outbox.tellOfRequest(
                    file,
                    Event.AGENCY_RETURN_AWAITED,
                    request.number(),
                    rule.rung() + " " + request.dueOn() + (sent == 0 ? "" : " after return " + sent),
                    request.dueOn(),
                    rule.told());
        });
    }

    /** The most urgent rung that is reached today with what an agency has to do by that day. */
    public Optional<ChaseRule> reached(LocalDate dueOn) {
        LocalDate today = England.today(clock);
        return guidance.agencyChasing().stream()
                .filter(rule -> !today.isBefore(day(rule, dueOn)))
                .reduce((milder, rule) -> rule);
    }

    private LocalDate day(ChaseRule rule, LocalDate dueOn) {
        WorkingDays days = calendar.get();
        int after = rule.workingDaysAfter();
        return after <= 0
                ? days.before(-after, dueOn).end()
                : days.within(after, dueOn).end();
    }
}
