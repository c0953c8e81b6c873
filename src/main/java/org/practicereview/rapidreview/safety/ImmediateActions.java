package org.practicereview.rapidreview.safety;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Timeline;
import org.practicereview.clock.Deadlines;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.DayInWords;
import org.practicereview.guidance.Obligation;
import org.practicereview.message.Event;
import org.practicereview.message.Outbox;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.rapidreview.safety.ImmediateAction.Source;
import org.practicereview.rapidreview.safety.ImmediateAction.State;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What must be done at once to keep children safe: it is there as soon as a return or the meeting says so, and the business
 * manager follows it up until it is done or dropped, also after the rapid review was sent (RR1, RR10).
 */
@Service
public class ImmediateActions {

    private static final Set<Role> MAY_FOLLOW = Set.of(Role.PARTNERSHIP_BUSINESS_MANAGER);

    private final ActionRows rows;
    private final CaseAccess access;
    private final Deadlines deadlines;
    private final Outbox outbox;
    private final Timeline timeline;
    private final Clock clock;

    ImmediateActions(
            ActionRows rows, CaseAccess access, Deadlines deadlines, Outbox outbox, Timeline timeline, Clock clock) {
        this.rows = rows;
        this.access = access;
        this.deadlines = deadlines;
        this.outbox = outbox;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * The immediate actions of a case, in the order they came.
     *
     * @throws NotFound when the case, or its rapid review, is not there for this person
     */
    @Transactional(readOnly = true)
    public List<ImmediateAction> of(Person person, IncidentReference reference) {
        return rows.of(readable(person, access.see(person, reference)).id());
    }

    @Transactional(readOnly = true)
    public ImmediateAction one(Person person, IncidentReference reference, int number) {
        return one(readable(person, access.see(person, reference)), number);
    }

    /** Whether the person may add some and end them. */
    @Transactional(readOnly = true)
    public boolean mayFollow(Person person, IncidentReference reference) {
        return access.mayWork(person, readable(person, access.see(person, reference)), MAY_FOLLOW);
    }

    /**
     * Refuses whoever may not follow them up.
     *
     * @throws org.practicereview.refusal.NotPermitted when the person only reads them
     */
    @Transactional(readOnly = true)
    public void requireFollowing(Person person, IncidentReference reference) {
        access.requireWork(person, readable(person, access.see(person, reference)), MAY_FOLLOW);
    }

    /**
     * Adds an immediate action, which is open.
     *
     * @throws org.practicereview.form.InvalidAnswers when it would have been due before today
     */
    @Transactional
    public ImmediateAction add(Person person, IncidentReference reference, SafetyAction form) {
        CaseFile file = lock(person, reference);
        AnswerErrors errors = new AnswerErrors();
        notBefore(England.today(clock), form, "/by", errors);
        errors.refuseIfAny();
        return one(file, add(file, Source.ADDED, null, person.id(), form));
    }

    /**
     * Records that an immediate action was done.
     *
     * @param seen refuses a version that was not looked at
     */
    @Transactional
    public void done(Person person, IncidentReference reference, int number, IntConsumer seen, ActionDone form) {
        end(person, reference, number, seen, State.DONE, form.note());
    }

    /** Records that an immediate action will not be done. */
    @Transactional
    public void drop(Person person, IncidentReference reference, int number, IntConsumer seen, ActionDropped form) {
        end(person, reference, number, seen, State.DROPPED, form.reason());
    }

    /** The immediate actions of a case, for whoever writes its report. */
    public List<ImmediateAction> of(CaseFile file) {
        return rows.of(file.id());
    }

    /**
     * Adds what an agency asks for in its return; a corrected return adds only what it did not ask for before.
     *
     * @throws org.practicereview.form.InvalidAnswers when something new would have been due before today
     */
    public void returned(CaseFile file, int request, @Nullable UUID by, List<SafetyAction> actions) {
        AnswerErrors errors = new AnswerErrors();
        LocalDate today = England.today(clock);
        List<SafetyAction> added = new ArrayList<>();
        for (int i = 0; i < actions.size(); i++) {
            if (!rows.has(file.id(), request, actions.get(i))) {
                notBefore(today, actions.get(i), "/safetyActions/" + i + "/by", errors);
                added.add(actions.get(i));
            }
        }
        errors.refuseIfAny();
        added.forEach(action -> add(file, Source.RETURN, request, by, action));
    }

    /** Notes what would have been due before the meeting; the meeting may be recorded some days later. */
    public static void check(List<SafetyAction> actions, LocalDate heldOn, AnswerErrors errors) {
        for (int i = 0; i < actions.size(); i++) {
            notBefore(heldOn, actions.get(i), "/safetyActions/" + i + "/by", errors);
        }
    }

    /** Adds the immediate actions that the meeting decided on. */
    public void decided(CaseFile file, UUID by, List<SafetyAction> actions) {
        actions.forEach(action -> add(file, Source.MEETING, null, by, action));
    }

    private int add(CaseFile file, Source source, @Nullable Integer request, @Nullable UUID by, SafetyAction action) {
        int number = rows.add(file.id(), action, source, request, by, now());
        String due = DayInWords.of(Objects.requireNonNull(action.by()));
        outbox.tell(file, Event.SAFETY_ACTION_ADDED, "safety action " + number);
        tell(file, by, "safety-action-added", number, "added, due on " + due);
        return number;
    }

    /** What must be done at once cannot have been due before anybody asked for it. */
    private static void notBefore(LocalDate first, SafetyAction action, String at, AnswerErrors errors) {
        LocalDate by = action.by();
        errors.addIf(
                by != null && by.isBefore(first),
                at,
                "day-has-passed",
                "Enter a day from " + DayInWords.of(first) + " on");
    }

    private void end(
            Person person,
            IncidentReference reference,
            int number,
            IntConsumer seen,
            State state,
            @Nullable String note) {
        CaseFile file = lock(person, reference);
        ImmediateAction action = one(file, number);
        seen.accept(action.version());
        if (!action.isOpen()) {
            throw new Conflict("not-open", "This safety action is done already, or no longer needed.");
        }
        rows.end(action, state, note, person.id(), now());
        tell(
                file,
                person.id(),
                state == State.DONE ? "safety-action-done" : "safety-action-dropped",
                number,
                state == State.DONE ? "done" : "no longer needed");
    }

    private void tell(CaseFile file, @Nullable UUID by, String kind, int number, String what) {
        timeline.add(file, by, kind, Matter.AGENCY_RETURNS, "Immediate safety action %d: %s".formatted(number, what));
    }

    private ImmediateAction one(CaseFile file, int number) {
        return rows.one(file.id(), number).orElseThrow(NotFound::new);
    }

    private CaseFile lock(Person person, IncidentReference reference) {
        CaseFile file = readable(person, access.lock(person, reference));
        access.requireWork(person, file, MAY_FOLLOW);
        return file;
    }

    private CaseFile readable(Person person, CaseFile file) {
        if (!access.readable(person, file).contains(Matter.AGENCY_RETURNS)
                || deadlines.find(file.id(), Obligation.SEND_RAPID_REVIEW).isEmpty()) {
            throw new NotFound();
        }
        return file;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
