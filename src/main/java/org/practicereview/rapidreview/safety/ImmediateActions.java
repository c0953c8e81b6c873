package org.practicereview.rapidreview.safety;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Timeline;
import org.practicereview.clock.Deadlines;
import org.practicereview.form.DayInWords;
import org.practicereview.guidance.Obligation;
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
    private final Timeline timeline;
    private final Clock clock;

    ImmediateActions(ActionRows rows, CaseAccess access, Deadlines deadlines, Timeline timeline, Clock clock) {
        this.rows = rows;
        this.access = access;
        this.deadlines = deadlines;
        this.timeline = timeline;
        this.clock = clock;
    }

    /**
     * Those of a case, in the order they came.
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

    /** One more; it is open. */
    @Transactional
    public ImmediateAction add(Person person, IncidentReference reference, SafetyAction form) {
        CaseFile file = lock(person, reference);
        return one(file, add(file, Source.ADDED, null, person.id(), form));
    }

    /**
     * It was done.
     *
     * @param seen refuses a version that was not looked at
     */
    @Transactional
    public void done(Person person, IncidentReference reference, int number, IntConsumer seen, ActionDone form) {
        end(person, reference, number, seen, State.DONE, form.note());
    }

    /** It will not be done. */
    @Transactional
    public void drop(Person person, IncidentReference reference, int number, IntConsumer seen, ActionDropped form) {
        end(person, reference, number, seen, State.DROPPED, form.reason());
    }

    /** Those of a case, for whoever writes its report. */
    public List<ImmediateAction> of(CaseFile file) {
        return rows.of(file.id());
    }

    /** What an agency asks for in its return; a corrected return adds only what it did not ask for before. */
    public void returned(CaseFile file, int request, @Nullable UUID by, List<SafetyAction> actions) {
        actions.stream()
                .filter(action -> !rows.has(file.id(), request, action))
                .forEach(action -> add(file, Source.RETURN, request, by, action));
    }

    /** What the meeting decided. */
    public void decided(CaseFile file, UUID by, List<SafetyAction> actions) {
        actions.forEach(action -> add(file, Source.MEETING, null, by, action));
    }

    private int add(CaseFile file, Source source, @Nullable Integer request, @Nullable UUID by, SafetyAction action) {
        int number = rows.add(file.id(), action, source, request, by, now());
        String due = DayInWords.of(Objects.requireNonNull(action.by()));
        tell(file, by, "safety-action-added", number, "added, due on " + due);
        return number;
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
            throw new Conflict("not-open", "This safety action is done or dropped already.");
        }
        rows.end(action, state, note, person.id(), now());
        tell(
                file,
                person.id(),
                state == State.DONE ? "safety-action-done" : "safety-action-dropped",
                number,
                state == State.DONE ? "done" : "dropped");
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
