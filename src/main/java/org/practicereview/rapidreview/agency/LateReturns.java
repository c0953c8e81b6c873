package org.practicereview.rapidreview.agency;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.guidance.ChaseRung;
import org.practicereview.guidance.Guidance;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.rapidreview.agency.AgencyRequestRows.OpenRequest;
import org.practicereview.workflow.view.CaseNotice;
import org.practicereview.workflow.view.CaseNotices;
import org.practicereview.workflow.view.FollowedUp;
import org.practicereview.workflow.view.SeenCase;
import org.practicereview.workflow.view.ToFollowUp;
import org.springframework.stereotype.Component;

/** Says which agencies are late, in the case and on the work list of the business manager; messages do not name them (RR7). */
@Component
class LateReturns implements CaseNotices, ToFollowUp {

    private final AgencyRequestRows rows;
    private final RequestRules rules;
    private final CaseAccess access;
    private final Guidance guidance;
    private final Clock clock;

    LateReturns(AgencyRequestRows rows, RequestRules rules, CaseAccess access, Guidance guidance, Clock clock) {
        this.rows = rows;
        this.rules = rules;
        this.access = access;
        this.guidance = guidance;
        this.clock = clock;
    }

    @Override
    public List<CaseNotice> of(SeenCase seen) {
        if (!seen.hasRapidReview() || !rules.isRunning(seen.file())) {
            return List.of();
        }
        LocalDate today = England.today(clock);
        String late = rows.of(seen.file().id()).stream()
                .filter(request ->
                        request.state().isAwaited() && request.dueOn().isBefore(today))
                .map(request -> "%s (agency request %d)".formatted(request.agency(), request.number()))
                .collect(Collectors.joining(", "));
        return late.isEmpty()
                ? List.of()
                : guidance.agencyChasing().stream()
                        .filter(rule -> rule.rung() == ChaseRung.AFTER)
                        .map(rule -> new CaseNotice(
                                "agency-returns-late", "The return is late of: " + late + ".", rule.citation()))
                        .toList();
    }

    @Override
    public List<FollowedUp> toFollowUp(Person person) {
        Set<String> areas = person.areasOf(Role.PARTNERSHIP_BUSINESS_MANAGER);
        LocalDate today = England.today(clock);
        return areas.isEmpty()
                ? List.of()
                : rows.toFollowUp(areas, access.visibleTo(person), today).stream()
                        .map(open -> followedUp(open, today))
                        .toList();
    }

    private static FollowedUp followedUp(OpenRequest open, LocalDate today) {
        boolean returned = open.state() == RequestState.RETURNED;
        return new FollowedUp(
                returned ? "agency-return-to-check" : "agency-return-late",
                "%s: agency request %d, %s"
                        .formatted(returned ? "Return to be checked" : "Return awaited", open.number(), open.agency()),
                open.reference(),
                open.dueOn(),
                !returned && open.dueOn().isBefore(today),
                "/cases/" + open.reference() + "/rapid-review/agency-requests/" + open.number());
    }
}
