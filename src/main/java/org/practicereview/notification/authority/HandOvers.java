package org.practicereview.notification.authority;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.LookedAt;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Timeline;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.organisation.Areas;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.NotPermitted;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A case is handed over to another area: because the wrong authority began it, or by agreement of both later (rule book,
 * section 10, steps 8 and 32). The area that leads proposes, the other one accepts or declines. It is no task of the model,
 * because tasks are those of the area that leads.
 */
@Service
public class HandOvers {

    static final Set<Role> MAY_PROPOSE =
            Set.of(Role.LOCAL_AUTHORITY_NOTIFIER, Role.LOCAL_AUTHORITY_APPROVER, Role.PARTNERSHIP_BUSINESS_MANAGER);
    static final Set<Role> MAY_ANSWER = Set.of(Role.LOCAL_AUTHORITY_APPROVER, Role.PARTNERSHIP_BUSINESS_MANAGER);

    private final HandOverRows rows;
    private final ChangedLead lead;
    private final CaseAccess access;
    private final Timeline timeline;
    private final Areas areas;
    private final Clock clock;

    HandOvers(HandOverRows rows, ChangedLead lead, CaseAccess access, Timeline timeline, Areas areas, Clock clock) {
        this.rows = rows;
        this.lead = lead;
        this.access = access;
        this.timeline = timeline;
        this.areas = areas;
        this.clock = clock;
    }

    /**
     * The proposals of a case, in order: all for whoever reads how the case is prepared, and for the people of another area
     * those that it was part of.
     *
     * @throws NotFound when the person may read none
     */
    @Transactional
    public List<HandOver> of(Person person, IncidentReference reference) {
        CaseFile file = access.see(person, reference);
        boolean all = access.readable(person, file).contains(Matter.NOTIFICATION_DRAFT);
        Set<String> own = person.areas(Role.Reach.AREA);
        List<HandOver> readable = rows.of(file.id()).stream()
                .filter(handOver -> all || own.contains(handOver.from()) || own.contains(handOver.to()))
                .toList();
        if (readable.isEmpty() && !all) {
            throw new NotFound();
        }
        if (!readable.isEmpty()) {
            access.noteReading(person, file, LookedAt.HAND_OVERS);
        }
        return readable;
    }

    /** One proposal to hand a case over. */
    @Transactional
    public HandOver one(Person person, IncidentReference reference, String number) {
        return of(person, reference).stream()
                .filter(handOver -> Integer.toString(handOver.number()).equals(number))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** What the person may answer to that proposal now; nothing once it was answered. */
    @Transactional(readOnly = true)
    public Set<HandOverResult> answersOf(Person person, HandOver handOver) {
        if (!handOver.isOpen()) {
            return Set.of();
        }
        return access.mayAnswerFor(person, handOver.to(), MAY_ANSWER)
                ? Set.of(HandOverResult.ACCEPTED, HandOverResult.DECLINED)
                : access.mayAnswerFor(person, handOver.from(), MAY_PROPOSE)
                        ? Set.of(HandOverResult.TAKEN_BACK)
                        : Set.of();
    }

    /** The open proposals that wait for the person, the oldest first. */
    @Transactional(readOnly = true)
    public List<HandOver> waitingFor(Person person) {
        List<String> own = person.areas(Role.Reach.AREA).stream()
                .filter(area -> access.mayAnswerFor(person, area, MAY_ANSWER))
                .toList();
        return rows.waitingFor(own, access.visibleTo(person));
    }

    /**
     * Like {@link #waitingFor}, for a page that shows the reasons: they may hold personal data, so it is noted who read
     * them.
     */
    @Transactional
    public List<HandOver> readWaitingFor(Person person) {
        List<HandOver> waiting = waitingFor(person);
        access.noteReading(person, waiting.stream().map(HandOver::reference).toList(), LookedAt.HAND_OVERS);
        return waiting;
    }

    /** All of a case, in order. */
    List<HandOver> all(CaseFile file) {
        return rows.of(file.id());
    }

    Optional<HandOver> open(CaseFile file) {
        return all(file).stream().filter(HandOver::isOpen).findFirst();
    }

    /**
     * Refuses where it cannot be proposed.
     *
     * @throws NotPermitted when the person may not propose it
     * @throws Conflict when the case has ended, or a proposal waits for its answer
     */
    @Transactional(readOnly = true)
    public CaseFile requireProposing(Person person, IncidentReference reference) {
        return proposing(person, access.see(person, reference));
    }

    /** Proposes it: the other area may read the case from now on, and is asked. */
    @Transactional
    public HandOver propose(Person person, IncidentReference reference, ProposedHandOver form) {
        CaseFile file = proposing(person, access.lock(person, reference));
        if (form.area().equals(file.leadArea()) || areas.find(form.area()).isEmpty()) {
            throw new InvalidAnswers("/area", "not-a-choice", "Choose an area other than the one that leads");
        }
        HandOver proposed = new HandOver(
                reference,
                rows.of(file.id()).size() + 1,
                file.leadArea(),
                form.area(),
                form.reason(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                person.id(),
                null,
                null,
                null,
                null);
        rows.add(file.id(), proposed);
        timeline.add(
                file,
                person.id(),
                "hand-over-proposed",
                Matter.NOTIFICATION_DRAFT,
                "Proposed that %s leads".formatted(areas.nameOf(form.area())));
        lead.asked(file, form.area(), person.id());
        return proposed;
    }

    /**
     * Accepts, declines or takes back.
     *
     * @throws NotPermitted when that answer is not the person's to give
     * @throws Conflict when it was answered already, or the case has ended meanwhile
     */
    @Transactional
    public HandOver answer(Person person, IncidentReference reference, String number, AnsweredHandOver answered) {
        CaseFile file = access.lock(person, reference);
        HandOver handOver = requireAnswering(person, reference, number);
        if (!answersOf(person, handOver).contains(answered.answer())) {
            throw new NotPermitted();
        }
        if (answered.answer() == HandOverResult.ACCEPTED) {
            refuseIfEnded(file);
        }
        rows.ended(file.id(), answered, clock.instant(), person.id());
        switch (answered.answer()) {
            case ACCEPTED -> lead.change(file, handOver, person.id());
            case DECLINED, TAKEN_BACK -> {
                lead.askedNoLonger(file, handOver.to(), person.id());
                timeline.add(
                        file,
                        person.id(),
                        "hand-over-ended",
                        Matter.NOTIFICATION_DRAFT,
                        "Proposal that %s leads: %s"
                                .formatted(
                                        areas.nameOf(handOver.to()),
                                        answered.answer().label().toLowerCase(Locale.UK)));
            }
            case LAPSED -> throw new NotPermitted();
        }
        return handOver;
    }

    /**
     * Refuses whoever has nothing to answer.
     *
     * @throws Conflict when it was answered already
     */
    @Transactional
    public HandOver requireAnswering(Person person, IncidentReference reference, String number) {
        HandOver handOver = one(person, reference, number);
        if (!handOver.isOpen()) {
            throw new Conflict("hand-over-answered", "This proposal was answered already.");
        }
        if (answersOf(person, handOver).isEmpty()) {
            throw new NotPermitted();
        }
        return handOver;
    }

    private CaseFile proposing(Person person, CaseFile file) {
        access.requireWork(person, file, MAY_PROPOSE);
        refuseIfEnded(file);
        if (open(file).isPresent()) {
            throw new Conflict("hand-over-proposed", "A proposal to hand this case over waits for its answer.");
        }
        return file;
    }

    private static void refuseIfEnded(CaseFile file) {
        if (file.stage().isOver()) {
            throw new Conflict("case-ended", "This case has ended, so there is nothing to hand over.");
        }
    }
}
