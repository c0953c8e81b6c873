package org.practicereview.rapidreview.agency;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Stage;
import org.practicereview.casefile.Timeline;
import org.practicereview.form.DraftCheck;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.rapidreview.safety.ImmediateActions;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotFound;
import org.practicereview.workflow.CaseWorkflow;
import org.practicereview.workflow.Outcome;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/**
 * How an agency answers what it was asked, and nothing else of the case: it saves, comes back, sends; what is sent back to
 * it, it sends again (RR9).
 */
@Service
public class AgencyAnswers {

    private static final Form FORM = Form.of(AgencySummary.class);

    private final AgencyRequestRows rows;
    private final AgencyReturnRows returns;
    private final AgencyLinks links;
    private final RequestRules rules;
    private final CaseAccess access;
    private final CaseFiles caseFiles;
    private final CaseWorkflow workflow;
    private final FormReader reader;
    private final ImmediateActions actions;
    private final AgencyMessages messages;
    private final Timeline timeline;
    private final Clock clock;

    AgencyAnswers(
            AgencyRequestRows rows,
            AgencyReturnRows returns,
            AgencyLinks links,
            RequestRules rules,
            CaseAccess access,
            CaseFiles caseFiles,
            CaseWorkflow workflow,
            FormReader reader,
            ImmediateActions actions,
            AgencyMessages messages,
            Timeline timeline,
            Clock clock) {
        this.rows = rows;
        this.returns = returns;
        this.links = links;
        this.rules = rules;
        this.access = access;
        this.caseFiles = caseFiles;
        this.workflow = workflow;
        this.reader = reader;
        this.actions = actions;
        this.messages = messages;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * A request as its agency sees it.
     *
     * @param draft what it has typed; after a sending, what it sent
     * @param sent what it sent, the first version first
     * @param open whether it can answer now
     */
    public record Asked(
            IncidentReference reference,
            AgencyRequest request,
            ReturnDraft draft,
            List<SentReturn> sent,
            boolean open) {

        /** Why the last version was sent back, nothing where it was not. */
        public @Nullable String correction() {
            SentReturn last = sent.isEmpty() ? null : sent.get(sent.size() - 1);
            return request.state() == RequestState.SENT_BACK && last != null && last.check() != null
                    ? last.check().reasons()
                    : null;
        }
    }

    /** What the person was asked for an agency, what is due first first. */
    @Transactional(readOnly = true)
    public List<Asked> of(Person person) {
        Set<String> areas = person.areasOf(Role.AGENCY_CONTRIBUTOR);
        if (areas.isEmpty()) {
            return List.of();
        }
        List<AgencyRequest> requests = rows.askedOf(person.id(), areas);
        var files = caseFiles.byId(requests.stream().map(AgencyRequest::caseId).toList());
        Map<RequestKey, List<SentReturn>> sent = returns.of(requests);
        Map<RequestKey, ReturnDraft> drafts = returns.drafts(requests);
        Set<Long> running = rules.running(files.keySet());
        return requests.stream()
                .map(request -> asked(
                        files.get(request.caseId()).reference(),
                        request,
                        sent.getOrDefault(RequestKey.of(request), List.of()),
                        Optional.ofNullable(drafts.get(RequestKey.of(request))),
                        running.contains(request.caseId())))
                .toList();
    }

    /**
     * One request, as the agency that was asked sees it.
     *
     * @throws NotFound when this account was not asked that
     */
    @Transactional(readOnly = true)
    public Asked one(Person person, IncidentReference reference, int number) {
        return asked(access.asked(person, reference, number), number);
    }

    /**
     * Keeps what was typed, right or wrong.
     *
     * @param seen refuses a version of the draft that was not looked at
     */
    @Transactional
    public Asked save(Person person, IncidentReference reference, int number, IntConsumer seen, JsonNode typed) {
        return save(access.lockAsked(person, reference, number), number, seen, typed);
    }

    /**
     * Sends the return; what is being typed is gone then.
     *
     * @throws org.practicereview.form.InvalidAnswers when an answer is missing or wrong
     * @throws Conflict when the agency need not or cannot answer any more
     */
    @Transactional
    public Asked send(Person person, IncidentReference reference, int number, IntConsumer seen, JsonNode answers) {
        return send(access.lockAsked(person, reference, number), number, seen, answers, person.id());
    }

    /**
     * What a link opens, as long as it can be answered by it.
     *
     * @throws NotFound when it is not, or no longer, a link that opens anything
     */
    @Transactional(readOnly = true)
    public Asked one(String secret) {
        AgencyLink link = links.require(secret);
        Asked asked = asked(caseFiles.byId(List.of(link.caseId())).get(link.caseId()), link.number());
        if (!asked.open()) {
            throw new NotFound();
        }
        return asked;
    }

    /** Keeps what was typed by whoever holds the link. */
    @Transactional
    public Asked save(String secret, IntConsumer seen, JsonNode typed) {
        return save(lock(secret), links.require(secret).number(), seen, typed);
    }

    /** Sends the return of whoever holds the link, which opens nothing from then on. */
    @Transactional
    public Asked send(String secret, IntConsumer seen, JsonNode answers) {
        Asked sent = send(lock(secret), links.require(secret).number(), seen, answers, null);
        links.used(secret);
        return sent;
    }

    /** The link is asked for once more when the case is locked: it may have been used or revoked meanwhile. */
    private CaseFile lock(String secret) {
        return caseFiles.lock(one(secret).reference());
    }

    private Asked save(CaseFile file, int number, IntConsumer seen, JsonNode typed) {
        Asked asked = answering(file, number, seen);
        DraftCheck.require(typed, FORM);
        returns.save(asked.request(), typed, now(), asked.draft().version() + 1);
        return asked(file, number);
    }

    private Asked send(CaseFile file, int number, IntConsumer seen, JsonNode answers, @Nullable UUID by) {
        Asked asked = answering(file, number, seen);
        AgencySummary read = reader.read(answers, AgencySummary.class);
        AgencyRequest request = asked.request();
        boolean afterMeeting = file.stage() != Stage.RAPID_REVIEW_OPEN;
        int version = asked.sent().size() + 1;
        returns.add(request, new SentReturn(version, answers, by, now(), afterMeeting, null));
        rows.state(request, RequestState.RETURNED, null);
        actions.returned(file, number, by, read.safetyActions());
        workflow.agencyRequest(file.reference(), number, "AgencyReturned", Outcome.done());
        messages.received(file, request, version);
        timeline.add(
                file,
                by,
                "agency-returned",
                Matter.AGENCY_RETURNS,
                "Agency request %d, %s: return %d received%s"
                        .formatted(number, request.agency(), version, afterMeeting ? ", after the meeting" : ""));
        return asked(file, number);
    }

    private Asked answering(CaseFile file, int number, IntConsumer seen) {
        Asked asked = asked(file, number);
        rules.requireRunning(file);
        if (!asked.request().state().isAwaited()) {
            throw new Conflict("not-awaited", "This return was sent already. It can be changed when it is sent back.");
        }
        seen.accept(asked.draft().version());
        return asked;
    }

    private Asked asked(CaseFile file, int number) {
        return asked(file, rows.one(file.id(), number).orElseThrow(NotFound::new));
    }

    private Asked asked(CaseFile file, AgencyRequest request) {
        return asked(file.reference(), request, returns.of(request), returns.draft(request), rules.isRunning(file));
    }

    /** As the agency sees it: what it sent last stands there until it types something else. */
    private Asked asked(
            IncidentReference reference,
            AgencyRequest request,
            List<SentReturn> sent,
            Optional<ReturnDraft> typed,
            boolean running) {
        ReturnDraft draft = typed.orElseGet(() -> new ReturnDraft(
                sent.isEmpty() ? returns.nothing() : sent.get(sent.size() - 1).answers(), null, 0));
        return new Asked(reference, request, draft, sent, request.state().isAwaited() && running);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
