package org.practicereview.proceedings;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.LookedAt;
import org.practicereview.clock.ForeseenEffect;
import org.practicereview.clock.InstalledCalendar;
import org.practicereview.clock.Pause;
import org.practicereview.clock.PauseEffects;
import org.practicereview.clock.Pauses;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotFound;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The ledger of proceedings beside a case (L13, L16): who may read it, who may change it, and the effect shown before. */
@Service
public class Ledger {

    private static final Set<Role> KEEPERS = keepers();

    private final CaseAccess access;
    private final Pauses pauses;
    private final PauseEffects effects;
    private final InstalledCalendar calendar;
    private final LedgerRules rules;
    private final LedgerChanges changes;

    Ledger(
            CaseAccess access,
            Pauses pauses,
            PauseEffects effects,
            InstalledCalendar calendar,
            LedgerRules rules,
            LedgerChanges changes) {
        this.access = access;
        this.pauses = pauses;
        this.effects = effects;
        this.calendar = calendar;
        this.rules = rules;
        this.changes = changes;
    }

    /** All proceedings, for everybody who sees the case. */
    @Transactional
    public List<Pause> of(Person person, IncidentReference reference) {
        CaseFile file = access.see(person, reference);
        access.noteReading(person, file, LookedAt.PROCEEDINGS);
        return pauses.of(file.id());
    }

    @Transactional
    public Pause one(Person person, IncidentReference reference, int number) {
        CaseFile file = access.see(person, reference);
        Pause pause = pauses.find(file.id(), number).orElseThrow(NotFound::new);
        access.noteReading(person, file, LookedAt.PROCEEDINGS);
        return pause;
    }

    @Transactional(readOnly = true)
    public boolean mayChange(Person person, IncidentReference reference) {
        return access.mayWork(person, access.see(person, reference), KEEPERS);
    }

    /**
     * Refuses whoever may not keep the ledger of this case.
     *
     * @throws org.practicereview.refusal.NotPermitted when the person only reads it
     */
    @Transactional(readOnly = true)
    public void requireKeeper(Person person, IncidentReference reference) {
        keeper(person, access.see(person, reference));
    }

    /** What the proceedings would do to each open deadline; nothing is saved, targets are not asked for. */
    @Transactional(readOnly = true)
    public List<ForeseenEffect> preview(Person person, IncidentReference reference, NewProceedings form) {
        return foresee(keeper(person, access.see(person, reference)), form);
    }

    /** What changing or ending these proceedings would do to each open deadline; nothing is saved. */
    @Transactional(readOnly = true)
    public List<ForeseenEffect> preview(
            Person person, IncidentReference reference, int number, ChangedProceedings form) {
        CaseFile file = keeper(person, access.see(person, reference));
        return foresee(file, open(file, number), form);
    }

    /** Records new proceedings: the ledger, the targets, the dates that move and their timers, in one transaction. */
    @Transactional
    public Pause record(Person person, IncidentReference reference, NewProceedings form) {
        CaseFile file = keeper(person, access.lock(person, reference));
        calendar.hold();
        List<ForeseenEffect> foreseen = foresee(file, form);
        rules.checkTargets(foreseen, form.targets());
        int number = pauses.add(file.id(), form.kind(), form.authority(), form.reason(), form.days(), person.id());
        Pause recorded = pauses.find(file.id(), number).orElseThrow();
        changes.recorded(file, person, recorded, foreseen, form.targets());
        return pauses.find(file.id(), number).orElseThrow();
    }

    /**
     * Records that proceedings are expected to end on another day, or have ended, as {@link #record} records new ones.
     *
     * @param seen refuses a version that is not the one that was seen
     * @throws Conflict when they have ended already, or were changed since
     */
    @Transactional
    public Pause change(
            Person person, IncidentReference reference, int number, ChangedProceedings form, IntConsumer seen) {
        CaseFile file = keeper(person, access.lock(person, reference));
        Pause pause = pauses.find(file.id(), number).orElseThrow(NotFound::new);
        seen.accept(pause.version());
        calendar.hold();
        List<ForeseenEffect> foreseen = foresee(file, open(file, number), form);
        rules.checkTargets(foreseen, form.targets());
        pauses.change(pause, form.days(pause));
        Pause changed = pauses.find(file.id(), number).orElseThrow();
        changes.changed(file, person, changed, foreseen, form.targets());
        return pauses.find(file.id(), number).orElseThrow();
    }

    private List<ForeseenEffect> foresee(CaseFile file, NewProceedings form) {
        List<Pause> known = pauses.of(file.id());
        rules.check(file, form, known);
        return effects.foresee(file.id(), form.kind(), form.days(), known, null);
    }

    private List<ForeseenEffect> foresee(CaseFile file, Pause pause, ChangedProceedings form) {
        rules.check(pause, form);
        return effects.foresee(file.id(), pause.kind(), form.days(pause), pauses.of(file.id()), pause);
    }

    private Pause open(CaseFile file, int number) {
        Pause pause = pauses.find(file.id(), number).orElseThrow(NotFound::new);
        if (pause.isOver()) {
            throw new Conflict("proceedings-ended", "These proceedings have ended. Nothing was changed.");
        }
        return pause;
    }

    private CaseFile keeper(Person person, CaseFile file) {
        access.requireWork(person, file, KEEPERS);
        return file;
    }

    private static Set<Role> keepers() {
        Set<Role> keepers = EnumSet.copyOf(Role.DELEGATED_PARTNERS);
        keepers.add(Role.PARTNERSHIP_BUSINESS_MANAGER);
        return keepers;
    }
}
