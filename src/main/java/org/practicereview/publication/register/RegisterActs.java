package org.practicereview.publication.register;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Timeline;
import org.practicereview.form.DayInWords;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.message.Event;
import org.practicereview.message.Outbox;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.publication.PublicationService;
import org.practicereview.publication.identity.IdentityCheck;
import org.practicereview.publication.register.RegisterAct.Kind;
import org.practicereview.publication.register.RegisterEntry.State;
import org.practicereview.publication.text.PublicTexts;
import org.practicereview.publication.text.TextVersion;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.RuleRefusal;
import org.practicereview.review.ReviewKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done with a published report: taken down at once, put back, replaced, or removed after its time. Nothing is ever
 * deleted: each act and each text stays, with its hash (section 10, steps 29 and 30).
 */
@Service
public class RegisterActs {

    private final PublicRegisterRows rows;
    private final RegisterActRows acts;
    private final PublicTexts texts;
    private final IdentityCheck identity;
    private final PublicationService publications;
    private final CaseAccess access;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Clock clock;

    RegisterActs(
            PublicRegisterRows rows,
            RegisterActRows acts,
            PublicTexts texts,
            IdentityCheck identity,
            PublicationService publications,
            CaseAccess access,
            Timeline timeline,
            Outbox outbox,
            Clock clock) {
        this.rows = rows;
        this.acts = acts;
        this.texts = texts;
        this.identity = identity;
        this.publications = publications;
        this.access = access;
        this.timeline = timeline;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * A published report as those see it who work on its case.
     *
     * @param acts in their order
     * @param possible what the person who looks may do with it now
     */
    public record Kept(RegisterEntry entry, List<RegisterAct> acts, Set<Kind> possible) {}

    /**
     * The report in the register, with everything that was done with it.
     *
     * @throws NotFound where nothing of the case is published, or not for this person
     */
    @Transactional(readOnly = true)
    public Kept of(Person person, IncidentReference reference) {
        CaseFile file = readable(person, access.see(person, reference));
        RegisterEntry entry = entry(file);
        return new Kept(entry, acts.of(entry.slug()), possible(person, file, entry));
    }

    /**
     * Refuses whoever may not do such things.
     *
     * @throws org.practicereview.refusal.NotPermitted when the person only reads it
     */
    @Transactional(readOnly = true)
    public void requireKeeper(Person person, IncidentReference reference) {
        CaseFile file = readable(person, access.see(person, reference));
        entry(file);
        access.requireWork(person, file, keepers(file));
    }

    /**
     * Takes an entry down at once, for instance because somebody is recognised in it; how long it must stay available
     * pauses.
     */
    @Transactional
    public void takeDown(Person person, IncidentReference reference, ActForm form) {
        CaseFile file = keeper(person, reference);
        RegisterEntry entry = in(file, State.PUBLIC);
        LocalDate today = England.today(clock);
        move(entry, State.TAKEN_DOWN, today, entry.availableUntil());
        RegisterAct act = note(entry, Kind.TAKEN_DOWN, standing(file, entry), form.because(), null, person);
        timeline.add(file, person.id(), "report-taken-down", Matter.CASE, "Published report taken down at once");
        outbox.tell(file, Event.REPORT_TAKEN_DOWN, "act " + act.number());
    }

    /**
     * Puts an entry back; the days it was not there are added to the time it must stay available.
     *
     * @throws Conflict when it was taken down, and nobody else has signed its identity check since
     */
    @Transactional
    public void putBack(Person person, IncidentReference reference, ActForm form) {
        CaseFile file = keeper(person, reference);
        RegisterEntry entry = entry(file);
        if (entry.isPublic()) {
            throw new Conflict("already-public", "The report is public already.");
        }
        if (entry.state() == State.TAKEN_DOWN) {
            identity.beforeCopies(file, standing(file, entry), person.id());
        }
        LocalDate today = England.today(clock);
        long gap = entry.state() == State.TAKEN_DOWN ? ChronoUnit.DAYS.between(entry.stateSince(), today) : 0;
        LocalDate until = entry.availableUntil().plusDays(gap);
        move(entry, State.PUBLIC, today, until);
        publications.keepAvailableUntil(file, until);
        RegisterAct act = note(entry, Kind.PUT_BACK, standing(file, entry), form.because(), null, person);
        outbox.tell(file, Event.REPORT_PUT_BACK, "act " + act.number());
        timeline.add(
                file,
                person.id(),
                "report-put-back",
                Matter.CASE,
                "Published report put back after %d days. It must stay available until %s"
                        .formatted(gap, DayInWords.of(until)));
    }

    /**
     * Removes an entry whose time is over, as somebody decided; the archive stays.
     *
     * @throws RuleRefusal while it must stay available (L15, P10, W5)
     */
    @Transactional
    public void remove(Person person, IncidentReference reference, ActForm form) {
        CaseFile file = keeper(person, reference);
        RegisterEntry entry = in(file, State.PUBLIC);
        LocalDate today = England.today(clock);
        if (!today.isAfter(entry.availableUntil())) {
            throw new RuleRefusal(
                    "still-to-stay-available",
                    "The report must stay available until %s.".formatted(DayInWords.of(entry.availableUntil())));
        }
        move(entry, State.REMOVED, today, entry.availableUntil());
        RegisterAct act = note(entry, Kind.REMOVED, standing(file, entry), form.because(), null, person);
        outbox.tell(file, Event.REPORT_REMOVED, "act " + act.number());
        timeline.add(
                file,
                person.id(),
                "report-removed",
                Matter.CASE,
                "Published report removed after its time; the archive keeps it");
    }

    /**
     * Puts the newest text in the place of the one that stands there; that one stays in the archive.
     *
     * @throws Conflict when there is no newer text, or its identity check is not settled
     */
    @Transactional
    public void replace(Person person, IncidentReference reference, ReplacementForm form) {
        CaseFile file = keeper(person, reference);
        RegisterEntry entry = entry(file);
        TextVersion text = texts.current(file);
        if (text.number() == entry.textNumber()) {
            throw new Conflict(
                    "no-other-text", "Write another text for publication first, and have its identity check signed.");
        }
        identity.beforePublishing(file, text, person.id());
        if (identity.findsIn(file, Objects.requireNonNull(form.note()))) {
            throw new InvalidAnswers(
                    "/note", "identity-find", "Somebody may be recognised: leave out names, places, dates and numbers");
        }
        rows.replace(entry.slug(), text, clock.instant());
        RegisterAct act = note(entry, Kind.REPLACED, text, form.because(), form.note(), person);
        timeline.add(
                file,
                person.id(),
                "report-replaced",
                Matter.CASE,
                "Published report replaced by version %d of its text".formatted(text.number()));
        outbox.tell(file, Event.REPORT_REPLACED, "act " + act.number());
    }

    private void move(RegisterEntry entry, State state, LocalDate since, LocalDate until) {
        rows.move(entry.slug(), state, since, until, clock.instant());
    }

    private RegisterAct note(
            RegisterEntry entry,
            Kind kind,
            TextVersion text,
            @Nullable String because,
            @Nullable String note,
            Person person) {
        Instant now = clock.instant();
        RegisterAct act = new RegisterAct(
                acts.of(entry.slug()).size() + 1, kind, text.number(), text.hash(), because, note, person.id(), now);
        acts.add(entry.slug(), act);
        return act;
    }

    private TextVersion standing(CaseFile file, RegisterEntry entry) {
        return texts.of(file).stream()
                .filter(version -> version.number() == entry.textNumber())
                .findFirst()
                .orElseThrow();
    }

    private Set<Kind> possible(Person person, CaseFile file, RegisterEntry entry) {
        Set<Kind> possible = EnumSet.noneOf(Kind.class);
        if (access.mayWork(person, file, keepers(file))) {
            possible.add(entry.isPublic() ? Kind.TAKEN_DOWN : Kind.PUT_BACK);
            if (entry.isPublic() && England.today(clock).isAfter(entry.availableUntil())) {
                possible.add(Kind.REMOVED);
            }
            if (texts.current(file).number() != entry.textNumber()) {
                possible.add(Kind.REPLACED);
            }
        }
        return possible;
    }

    private RegisterEntry in(CaseFile file, State state) {
        RegisterEntry entry = entry(file);
        if (entry.state() != state) {
            throw new Conflict("not-public", "The report is not public now.");
        }
        return entry;
    }

    private RegisterEntry entry(CaseFile file) {
        return rows.ofCase(file.id()).orElseThrow(NotFound::new);
    }

    private CaseFile keeper(Person person, IncidentReference reference) {
        CaseFile file = readable(person, access.lock(person, reference));
        entry(file);
        access.requireWork(person, file, keepers(file));
        return file;
    }

    /** The partners, or the Panel where the review is national (section 10, step 30). */
    private static Set<Role> keepers(CaseFile file) {
        return ReviewKind.of(file).commissioners();
    }

    /** Not for all who see the case: why a report was taken down may say who was recognised in it. */
    private CaseFile readable(Person person, CaseFile file) {
        Set<Matter> readable = access.readable(person, file);
        if (!readable.contains(Matter.PUBLICATION) && !readable.contains(Matter.ADVANCE_COPY)) {
            throw new NotFound();
        }
        return file;
    }
}
