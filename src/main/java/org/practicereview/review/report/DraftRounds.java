package org.practicereview.review.report;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseAccess;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.Timeline;
import org.practicereview.clock.InstalledCalendar;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.guidance.DraftRule;
import org.practicereview.guidance.DraftStep;
import org.practicereview.guidance.Guidance;
import org.practicereview.message.Event;
import org.practicereview.message.Outbox;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotFound;
import org.practicereview.review.ReviewKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A draft goes round: those who commissioned the review comment on its sections, the reviewer answers each comment. Who reads
 * drafts is the table of the rule book, section 12: the Panel those of its own reviews only.
 */
@Service
public class DraftRounds {

    /** Who answers them. */
    static final Set<Role> MAY_ANSWER = Set.of(Role.REVIEWER);
    /** Who is asked for comments. */
    static final Set<Role> COMMENTERS = commenters();

    private final DraftRoundRows rows;
    private final ReviewReports reports;
    private final Guidance guidance;
    private final InstalledCalendar calendar;
    private final CaseAccess access;
    private final CaseFiles caseFiles;
    private final Timeline timeline;
    private final Outbox outbox;
    private final Clock clock;

    DraftRounds(
            DraftRoundRows rows,
            ReviewReports reports,
            Guidance guidance,
            InstalledCalendar calendar,
            CaseAccess access,
            CaseFiles caseFiles,
            Timeline timeline,
            Outbox outbox,
            Clock clock) {
        this.rows = rows;
        this.reports = reports;
        this.guidance = guidance;
        this.calendar = calendar;
        this.access = access;
        this.caseFiles = caseFiles;
        this.timeline = timeline;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** The rounds so far, the newest first. */
    @Transactional(readOnly = true)
    public List<DraftRound> of(Person person, IncidentReference reference) {
        return rows.of(reports.readable(person, access.see(person, reference)).id());
    }

    /** All comments, in the order they were made. */
    public List<DraftComment> comments(CaseFile file) {
        return rows.comments(file.id());
    }

    /** The round that is under way or was last. */
    public Optional<DraftRound> latest(CaseFile file) {
        return rows.of(file.id()).stream().findFirst();
    }

    /** Whether the person may comment on that draft now. */
    @Transactional(readOnly = true)
    public boolean mayComment(Person person, IncidentReference reference, int draft) {
        CaseFile file = reports.readable(person, access.see(person, reference));
        return access.mayWork(person, file, COMMENTERS) && isOpen(file, draft);
    }

    /** Whether the person may answer comments. */
    @Transactional(readOnly = true)
    public boolean mayAnswer(Person person, IncidentReference reference) {
        CaseFile file = reports.readable(person, access.see(person, reference));
        return access.mayWork(person, file, MAY_ANSWER) && !isAccepted(file);
    }

    /**
     * Somebody says something of a section.
     *
     * @throws Conflict when that draft does not go round, or not any more
     */
    @Transactional
    public DraftComment comment(Person person, IncidentReference reference, int draft, NewComment form) {
        CaseFile file = reports.readable(person, access.lock(person, reference));
        access.requireWork(person, file, COMMENTERS);
        ReportVersion version = reports.one(file, draft);
        if (!isOpen(file, draft)) {
            throw new Conflict("round-closed", "This draft does not go round any more: comments on it have ended.");
        }
        String section = Objects.requireNonNull(form.section());
        if (version.section(section).isEmpty()) {
            throw new InvalidAnswers("/section", "not-a-choice", "Choose a section from the list");
        }
        int number = rows.comments(file.id()).size() + 1;
        DraftComment comment = new DraftComment(
                number, draft, section, Objects.requireNonNull(form.text()), person.id(), now(), null, 1);
        rows.add(file.id(), comment);
        tell(file, person.id(), "draft-commented", "Comment %d on version %d of the report".formatted(number, draft));
        return comment;
    }

    /**
     * The reviewer answers a comment, or answers it otherwise than before.
     *
     * @param seen refuses a version of the comment that was not looked at
     * @throws Conflict when the report was accepted
     */
    @Transactional
    public void answer(Person person, IncidentReference reference, int number, IntConsumer seen, CommentAnswer form) {
        CaseFile file = reports.readable(person, access.lock(person, reference));
        access.requireWork(person, file, MAY_ANSWER);
        DraftComment comment = one(file, number);
        if (isAccepted(file)) {
            throw new Conflict("report-accepted", "The report was accepted: its comments are not answered any more.");
        }
        seen.accept(comment.version());
        Verdict verdict = Objects.requireNonNull(form.verdict());
        rows.answer(file.id(), number, new DraftComment.Answer(verdict, form.reason(), person.id(), now()));
        tell(
                file,
                person.id(),
                "draft-comment-answered",
                "Comment %d on the report answered: %s".formatted(number, verdict.label()));
    }

    /** The draft that was submitted last goes round. Opening its round again changes nothing. */
    @Transactional
    public void open(IncidentReference reference) {
        CaseFile file = caseFiles.lock(reference);
        int draft = reports.latest(file).orElseThrow().number();
        if (rows.of(file.id()).stream().anyMatch(round -> round.draft() == draft)) {
            return;
        }
        DraftRule rule = rule(file);
        LocalDate dueOn =
                calendar.get().within(rule.workingDays(), England.today(clock)).end();
        rows.open(file.id(), draft, dueOn, now());
        tell(file, null, "draft-round-opened", "Version %d of the report goes round for comments".formatted(draft));
        outbox.tell(file, Event.DRAFT_TO_BE_COMMENTED_ON, "draft " + draft, dueOn, rule.told());
    }

    /** The times at which the model looks whether the comments came, as an ISO 8601 cycle. */
    public String everyMorning() {
        return England.everyMorningAfter(England.today(clock));
    }

    /** Tells those whom the rule names, once, that the day for comments is over; does nothing before it is. */
    @Transactional
    public void chase(IncidentReference reference) {
        CaseFile file = caseFiles.lock(reference);
        latest(file)
                .filter(round -> round.isLate(England.today(clock)))
                .ifPresent(round -> outbox.tell(
                        file,
                        Event.DRAFT_ROUND_LATE,
                        "draft " + round.draft(),
                        round.commentsDueOn(),
                        rule(file).told()));
    }

    /** What the reviewer has not answered. */
    public List<DraftComment> openComments(CaseFile file) {
        return comments(file).stream().filter(DraftComment::isOpen).toList();
    }

    /** The round whose draft agencies may check now; none once the case is at an end. */
    Optional<DraftRound> checkedNow(CaseFile file) {
        return current(file).filter(DraftRound::isChecked);
    }

    private boolean isOpen(CaseFile file, int draft) {
        return current(file)
                .filter(round -> round.draft() == draft && round.isOpen())
                .isPresent();
    }

    /** The round of what was submitted last: once another text was, nothing is said of the one before. */
    private Optional<DraftRound> current(CaseFile file) {
        return file.stage().isOver()
                ? Optional.empty()
                : reports.latest(file).flatMap(text -> latest(file).filter(round -> round.draft() == text.number()));
    }

    private boolean isAccepted(CaseFile file) {
        return reports.latest(file)
                .filter(version -> version.acceptedAt() != null)
                .isPresent();
    }

    DraftComment one(CaseFile file, int number) {
        return comments(file).stream()
                .filter(comment -> comment.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private DraftRule rule(CaseFile file) {
        return guidance.draftRound(ReviewKind.of(file).guidance(), DraftStep.COMMENTS);
    }

    private void tell(CaseFile file, @Nullable UUID by, String kind, String what) {
        timeline.add(file, by, kind, Matter.REVIEW, what);
    }

    private static Set<Role> commenters() {
        Set<Role> commenters = EnumSet.of(Role.PARTNERSHIP_BUSINESS_MANAGER, Role.PANEL_SECRETARIAT, Role.PANEL_MEMBER);
        commenters.addAll(Role.DELEGATED_PARTNERS);
        return commenters;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
