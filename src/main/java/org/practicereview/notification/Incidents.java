package org.practicereview.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.Child;
import org.practicereview.casefile.Incident;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Timeline;
import org.practicereview.clock.DateArithmetic;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Deadlines;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.guidance.Guidance;
import org.practicereview.guidance.Obligation;
import org.practicereview.notification.likely.Found;
import org.practicereview.notification.likely.LikelyMatches;
import org.practicereview.notification.likely.LikelyMatchesFound;
import org.practicereview.notification.likely.MatchKeys;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.NotPermitted;
import org.practicereview.workflow.CaseWorkflow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Incidents come in here: anybody of a partnership may refer one for their area (N9). */
@Service
@Transactional
public class Incidents {

    /** Who may record or refer an incident. */
    public static final Set<Role> MAY_RECORD = Set.of(
            Role.LOCAL_AUTHORITY_NOTIFIER,
            Role.LOCAL_AUTHORITY_APPROVER,
            Role.PARTNERSHIP_BUSINESS_MANAGER,
            Role.DELEGATED_PARTNER_LOCAL_AUTHORITY,
            Role.DELEGATED_PARTNER_HEALTH,
            Role.DELEGATED_PARTNER_POLICE,
            Role.LEAD_SAFEGUARDING_PARTNER,
            Role.PARTNERSHIP_CHAIR,
            Role.INDEPENDENT_SCRUTINEER,
            Role.AGENCY_CONTRIBUTOR);

    private final CaseFiles caseFiles;
    private final MatchKeys matchKeys;
    private final LikelyMatches likelyMatches;
    private final Timeline timeline;
    private final Deadlines deadlines;
    private final CaseWorkflow workflow;
    private final PartnerViews views;
    private final ConcernedAreas concerned;
    private final Authorities authorities;
    private final BeforeRecording before;
    private final CaseAccess access;
    private final DateArithmetic arithmetic;
    private final Guidance guidance;
    private final Clock clock;

    Incidents(
            CaseFiles caseFiles,
            MatchKeys matchKeys,
            LikelyMatches likelyMatches,
            Timeline timeline,
            Deadlines deadlines,
            CaseWorkflow workflow,
            PartnerViews views,
            ConcernedAreas concerned,
            Authorities authorities,
            BeforeRecording before,
            CaseAccess access,
            DateArithmetic arithmetic,
            Guidance guidance,
            Clock clock) {
        this.caseFiles = caseFiles;
        this.matchKeys = matchKeys;
        this.likelyMatches = likelyMatches;
        this.timeline = timeline;
        this.deadlines = deadlines;
        this.workflow = workflow;
        this.views = views;
        this.concerned = concerned;
        this.authorities = authorities;
        this.before = before;
        this.access = access;
        this.arithmetic = arithmetic;
        this.guidance = guidance;
        this.clock = clock;
    }

    /** Whether the person sees the case that came of it; an agency may refer an incident and not see its case. */
    @Transactional(readOnly = true)
    public boolean seesWhatWasRecorded(Person person, CaseFile file) {
        return !access.readable(person, file).isEmpty();
    }

    /**
     * Refuses whoever may not record incidents at all.
     *
     * @throws NotPermitted when the person holds no role that may
     */
    public void requireRecorder(Person person) {
        if (!person.isAny(MAY_RECORD)) {
            throw new NotPermitted();
        }
    }

    /**
     * Opens a case. Its reference is there at once, and the clock to notify runs from the later of awareness and suspicion
     * (T1, T2).
     *
     * @throws NotPermitted when the person may not record incidents
     * @throws InvalidAnswers when the area is not one of the person's
     */
    public Recorded record(Person person, RecordedIncident recorded) {
        requireRecordable(person, recorded);
        Incident incident = incident(recorded);
        List<Child> children = recorded.numberedChildren();
        CaseFile file = caseFiles.open(recorded.area(), incident, children, person.id());
        matchKeys.keep(file, children);
        LocalDate startsOn = incident.clockStartsOn();
        Optional<Deadline> notifyBy = deadlines.startIfLimited(file.id(), Obligation.NOTIFY, startsOn, startsOn);
        Optional<Referrer> referrer = Referrer.of(person, file.leadArea());
        timeline.add(file, person.id(), "incident-recorded", Matter.CASE, said(referrer));
        if (recorded.areas().areNamed()) {
            file = concerned.keep(file, recorded.areas(), recorded.residence(), person.id());
        }
        workflow.begin(file.reference(), views.beginning(file, Deadline.lapseOf(notifyBy)));
        if (incident.facts().isChildDeath()
                && guidance.findTimeLimit(Obligation.NOTIFY_CHILD_DEATH, file.edition())
                        .isPresent()) {
            workflow.childDied(file.reference());
        }
        return new Recorded(file, notifyBy.orElse(null), referrer.orElse(null), authorities.of(file));
    }

    /**
     * Opens a case like {@link #record(Person, RecordedIncident)}, unless there are cases that may be the same incident
     * (F2).
     *
     * @param matchesSeen whether the person looked at them and says that it is another incident
     * @throws LikelyMatchesFound when there are some and nobody has looked at them
     */
    public Recorded record(Person person, RecordedIncident recorded, boolean matchesSeen) {
        return record(person, recorded, likely(person, recorded), matchesSeen);
    }

    /** Opens a case where it was looked already for cases that may be the same incident, and these were found (F2). */
    public Recorded record(Person person, RecordedIncident recorded, Found likely, boolean matchesSeen) {
        boolean alone = likely.isEmpty();
        if (!alone && !matchesSeen) {
            throw new LikelyMatchesFound();
        }
        Recorded done = record(person, recorded);
        if (!alone) {
            timeline.add(
                    done.file(),
                    person.id(),
                    "likely-matches-seen",
                    Matter.NOTIFICATION_DRAFT,
                    "Recorded as another incident after looking at cases that may be the same");
        }
        return done;
    }

    /**
     * Opens a case for a machine, which cannot look: cases that may be the same incident hold nothing up, but that
     * there were some is written into the timeline of the new case.
     */
    Recorded record(Person person, RecordedIncident recorded, Found likely) {
        Recorded done = record(person, recorded);
        if (!likely.isEmpty()) {
            timeline.add(
                    done.file(),
                    person.id(),
                    "likely-matches-not-seen",
                    Matter.NOTIFICATION_DRAFT,
                    "Recorded by machine; there are cases that may be the same incident");
        }
        return done;
    }

    /**
     * Looks for cases that may be the same incident, as far as the person may know of them; that the person was told of
     * them is noted.
     */
    public Found likely(Person person, RecordedIncident recorded) {
        return likely(person, recorded, List.of());
    }

    /**
     * Looks for cases that may be the same incident, also by children who are not among those recorded but known from
     * elsewhere.
     */
    Found likely(Person person, RecordedIncident recorded, List<Child> known) {
        requireRecordable(person, recorded);
        List<Child> children = Stream.concat(recorded.numberedChildren().stream(), known.stream())
                .toList();
        return likelyMatches.of(
                person, new LikelyMatches.Typed(recorded.area(), recorded.place(), recorded.incidentOn(), children));
    }

    private void requireRecordable(Person person, RecordedIncident recorded) {
        requireRecorder(person);
        AnswerErrors errors = new AnswerErrors();
        check(person, recorded, errors);
        errors.refuseIfAny();
    }

    /** Notes what the person cannot record; of what is missing nothing more is said. */
    void check(Person person, RecordedIncident recorded, AnswerErrors errors) {
        errors.addIf(
                before.areasOf(person).stream().noneMatch(area -> area.code().equals(recorded.area())),
                "/area",
                "not-a-choice",
                "Choose one of your areas");
        checkWhetherHeard(recorded, errors);
        if (recorded.areas().areNamed()) {
            concerned.checkKnown(recorded.areas(), errors);
        }
    }

    private static String said(Optional<Referrer> referrer) {
        return "Incident recorded"
                + referrer.map(by -> ", referred by " + by.label().toLowerCase(Locale.UK))
                        .orElse("");
    }

    /** What was recorded, counted by the convention of the installation (W2). */
    Incident incident(RecordedIncident recorded) {
        AnswerErrors errors = new AnswerErrors();
        checkWhetherHeard(recorded, errors);
        errors.refuseIfAny();
        return recorded.incident(arithmetic::dayZero);
    }

    private void checkWhetherHeard(RecordedIncident recorded, AnswerErrors errors) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), England.ZONE);
        errors.addIf(
                recorded.awareTime() != null
                        && recorded.awareOn() != null
                        && recorded.awareOn().atTime(recorded.awareTime()).isAfter(now),
                "/awareTime",
                "time-in-future",
                "The time of awareness must be in the past");
    }

    /**
     * The new case and its first running date; there is none under an edition that named no days.
     *
     * @param referredBy who referred it to the local authority; nothing where somebody of it recorded it
     * @param authority which local authority is the right one
     */
    public record Recorded(
            CaseFile file,
            @Nullable Deadline notifyBy,
            @Nullable Referrer referredBy,
            RightAuthority authority) {}
}
