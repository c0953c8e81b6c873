package org.practicereview.rapidreview.agency;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.LookedAt;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Timeline;
import org.practicereview.form.DayInWords;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotFound;
import org.practicereview.workflow.CaseWorkflow;
import org.practicereview.workflow.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the partnership asks of agencies: the business manager asks, moves the day, withdraws, accepts or sends back
 * (RR9; rule book, section 10, step 9). Each request is a branch of the rapid review's process.
 */
@Service
public class AgencyRequests {

    private static final Set<Role> MAY_ASK = Set.of(Role.PARTNERSHIP_BUSINESS_MANAGER);

    private final AgencyRequestRows rows;
    private final AgencyReturnRows returns;
    private final AgencyLinks links;
    private final RequestRules rules;
    private final CaseAccess access;
    private final CaseWorkflow workflow;
    private final AgencyMessages messages;
    private final Timeline timeline;
    private final Clock clock;

    AgencyRequests(
            AgencyRequestRows rows,
            AgencyReturnRows returns,
            AgencyLinks links,
            RequestRules rules,
            CaseAccess access,
            CaseWorkflow workflow,
            AgencyMessages messages,
            Timeline timeline,
            Clock clock) {
        this.rows = rows;
        this.returns = returns;
        this.links = links;
        this.rules = rules;
        this.access = access;
        this.workflow = workflow;
        this.messages = messages;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * All requests of a rapid review, in the order they were made.
     *
     * @throws NotFound when the case, or its rapid review, is not there for this person
     */
    @Transactional(readOnly = true)
    public List<AgencyRequest> of(Person person, IncidentReference reference) {
        return rows.of(readable(person, access.see(person, reference)).id());
    }

    /** All requests of a case, for the step that gathers the returns. */
    public List<AgencyRequest> of(CaseFile file) {
        return rows.of(file.id());
    }

    @Transactional(readOnly = true)
    public AgencyRequest one(Person person, IncidentReference reference, int number) {
        return one(readable(person, access.see(person, reference)), number);
    }

    /** What that agency sent, the first version first. */
    @Transactional
    public List<SentReturn> returns(Person person, IncidentReference reference, int number) {
        CaseFile file = readable(person, access.see(person, reference));
        List<SentReturn> sent = returns.of(one(file, number));
        access.noteReading(person, file, LookedAt.AGENCY_RETURN, number);
        return sent;
    }

    /** Whether the person is one of those who check returns, also when nothing is asked any more. */
    @Transactional(readOnly = true)
    public boolean mayCheck(Person person, IncidentReference reference) {
        return access.mayWork(person, readable(person, access.see(person, reference)), MAY_ASK);
    }

    /** Whether the person may ask and check now. */
    @Transactional(readOnly = true)
    public boolean mayAsk(Person person, IncidentReference reference) {
        CaseFile file = readable(person, access.see(person, reference));
        return rules.isRunning(file) && access.mayWork(person, file, MAY_ASK);
    }

    /**
     * The case, for whoever may ask.
     *
     * @throws org.practicereview.refusal.NotPermitted when the person only reads
     */
    @Transactional(readOnly = true)
    public CaseFile requireAsking(Person person, IncidentReference reference) {
        CaseFile file = readable(person, access.see(person, reference));
        access.requireWork(person, file, MAY_ASK);
        return file;
    }

    /**
     * Asks agencies, all or none.
     *
     * @throws org.practicereview.form.InvalidAnswers when one of them cannot be asked so
     */
    @Transactional
    public List<AgencyRequest> ask(Person person, IncidentReference reference, AskedAgencies form) {
        CaseFile file = lock(person, reference);
        List<AgencyRequest> before = rows.of(file.id());
        List<LocalDate> days = rules.check(file, form, before);
        List<AgencyRequest> asked = new ArrayList<>();
        for (AskedAgencies.Agency agency : form.agencies()) {
            asked.add(ask(file, person, form, agency, before.size() + asked.size() + 1, days.get(asked.size())));
        }
        return asked;
    }

    /**
     * The return is due on another day.
     *
     * @param seen refuses a version of the request that was not looked at
     */
    @Transactional
    public void changeDue(Person person, IncidentReference reference, int number, IntConsumer seen, NewDueDay form) {
        CaseFile file = lock(person, reference);
        AgencyRequest request = seen(file, number, seen);
        refuseIf(!request.state().isAwaited(), "not-awaited", "This agency does not have to answer any more.");
        LocalDate on = Objects.requireNonNull(form.on());
        rules.checkDay(file, on, "/on");
        rows.due(request, on, Objects.requireNonNull(form.reason()));
        messages.dueOn(file, request, on);
        tell(
                file,
                person,
                "agency-due-moved",
                request,
                "due on %s instead of %s".formatted(DayInWords.of(on), DayInWords.of(request.dueOn())));
    }

    /** Nobody waits for this agency any more. */
    @Transactional
    public void withdraw(Person person, IncidentReference reference, int number, IntConsumer seen, Because form) {
        CaseFile file = lock(person, reference);
        AgencyRequest request = seen(file, number, seen);
        refuseIf(request.state().isSettled(), "settled", "This request is settled already.");
        rows.state(request, RequestState.WITHDRAWN, form.reasons());
        workflow.agencyRequest(reference, number, "AgencyRequestWithdrawn", Outcome.done());
        messages.withdrawn(file, request);
        tell(file, person, "agency-request-withdrawn", request, "the request was withdrawn");
    }

    /** The return is as it should be. */
    @Transactional
    public void accept(Person person, IncidentReference reference, int number, IntConsumer seen) {
        check(person, reference, number, seen, RequestState.ACCEPTED, null);
    }

    /** The agency is to correct its return; it reads why. */
    @Transactional
    public void sendBack(Person person, IncidentReference reference, int number, IntConsumer seen, Because form) {
        check(person, reference, number, seen, RequestState.SENT_BACK, form.reasons());
    }

    /** A link by which the contact answers once; earlier links of the request end. Its secret is given this once. */
    @Transactional
    public IssuedLink issueLink(Person person, IncidentReference reference, int number, IntConsumer seen) {
        CaseFile file = lock(person, reference);
        AgencyRequest request = seen(file, number, seen);
        refuseIf(!request.state().isAwaited(), "not-awaited", "This agency does not have to answer any more.");
        IssuedLink link = links.issue(request, person.id());
        messages.linkMade(file, request, links.of(request).size(), link.expiresAt());
        tell(file, person, "agency-link-issued", request, "a link was made");
        return link;
    }

    /** The links of the request open nothing any more. */
    @Transactional
    public void revokeLink(Person person, IncidentReference reference, int number) {
        CaseFile file = lock(person, reference);
        AgencyRequest request = one(file, number);
        if (links.revoke(request)) {
            tell(file, person, "agency-link-revoked", request, "its link was revoked");
        }
    }

    /** The links made for a request, the newest first. */
    @Transactional(readOnly = true)
    public List<AgencyLink> links(Person person, IncidentReference reference, int number) {
        return links.of(one(person, reference, number));
    }

    private void check(
            Person person,
            IncidentReference reference,
            int number,
            IntConsumer seen,
            RequestState result,
            @Nullable String reasons) {
        CaseFile file = lock(person, reference);
        AgencyRequest request = seen(file, number, seen);
        refuseIf(request.state() != RequestState.RETURNED, "no-return-to-check", "There is no return to be checked.");
        int version = returns.of(request).size();
        boolean accepted = result == RequestState.ACCEPTED;
        returns.checked(request, version, accepted, reasons, person.id(), now());
        rows.state(request, result, null);
        if (!accepted) {
            messages.sentBack(file, request, version);
        }
        workflow.agencyRequest(reference, number, "AgencyReturnChecked", Outcome.of(result));
        tell(
                file,
                person,
                accepted ? "agency-return-accepted" : "agency-return-sent-back",
                request,
                accepted ? "the return was accepted" : "the return was sent back for correction");
    }

    private AgencyRequest ask(
            CaseFile file, Person by, AskedAgencies form, AskedAgencies.Agency agency, int number, LocalDate dueOn) {
        AgencyRequest request = AgencyRequest.of(
                file.id(), number, agency, Objects.requireNonNull(form.about()), dueOn, by.id(), now());
        rows.add(request, file.leadArea());
        workflow.agencyAsked(file.reference(), number, rules.everyMorning());
        messages.asked(file, request);
        tell(file, by, "agency-asked", request, "asked, due on " + DayInWords.of(dueOn));
        return request;
    }

    private void tell(CaseFile file, Person by, String kind, AgencyRequest request, String what) {
        timeline.add(
                file,
                by.id(),
                kind,
                Matter.AGENCY_RETURNS,
                "Agency request %d, %s: %s".formatted(request.number(), request.agency(), what));
    }

    private CaseFile lock(Person person, IncidentReference reference) {
        CaseFile file = readable(person, access.lock(person, reference));
        access.requireWork(person, file, MAY_ASK);
        rules.requireRunning(file);
        return file;
    }

    private AgencyRequest seen(CaseFile file, int number, IntConsumer seen) {
        AgencyRequest request = one(file, number);
        seen.accept(request.version());
        return request;
    }

    private AgencyRequest one(CaseFile file, int number) {
        return rows.one(file.id(), number).orElseThrow(NotFound::new);
    }

    private CaseFile readable(Person person, CaseFile file) {
        if (!access.readable(person, file).contains(Matter.AGENCY_RETURNS) || !rules.hasRapidReview(file)) {
            throw new NotFound();
        }
        return file;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static void refuseIf(boolean wrong, String code, String message) {
        if (wrong) {
            throw new Conflict(code, message);
        }
    }
}
