package org.practicereview.childdeath;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.LateWork;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.MayBeLate;
import org.practicereview.casefile.Timeline;
import org.practicereview.clock.DateArithmetic;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.DateWords;
import org.practicereview.guidance.Guidance;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.TimeLimit;
import org.practicereview.message.Outbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Telling the child death office: within 48 hours by the clock, from the moment the death is known (K2). */
@Service
@Transactional
public class ChildDeathService {

    private final ChildDeathNotifications notifications;
    private final Guidance guidance;
    private final DateArithmetic arithmetic;
    private final CaseFiles caseFiles;
    private final LateWork lateWork;
    private final Timeline timeline;
    private final Outbox outbox;
    private final DateWords words;
    private final Clock clock;

    ChildDeathService(
            ChildDeathNotifications notifications,
            Guidance guidance,
            DateArithmetic arithmetic,
            CaseFiles caseFiles,
            LateWork lateWork,
            Timeline timeline,
            Outbox outbox,
            DateWords words,
            Clock clock) {
        this.notifications = notifications;
        this.guidance = guidance;
        this.arithmetic = arithmetic;
        this.caseFiles = caseFiles;
        this.lateWork = lateWork;
        this.timeline = timeline;
        this.outbox = outbox;
        this.words = words;
        this.clock = clock;
    }

    /**
     * A child died: the hours run from the moment that is known. Where only the day was recorded they run from its first
     * moment, so that the answer is never too late. Opening it again changes nothing.
     *
     * @return the first moment that is late
     */
    public Instant open(IncidentReference reference) {
        CaseFile file = caseFiles.lock(reference);
        if (notifications.find(file.id()).isEmpty()) {
            Instant knownAt = file.incident().awareAt();
            notifications.add(file.id(), knownAt, arithmetic.apply(limit(file), knownAt));
        }
        return notification(file).lapsesAt();
    }

    /**
     * The office was told at that moment.
     *
     * @throws InvalidAnswers when that is still to come, was before anybody knew, or was late without a reason and
     *     somebody who approved that (T4)
     */
    void sent(CaseFile file, UUID by, Sent sent, MayBeLate late) {
        ChildDeathNotification notification = notification(file);
        AnswerErrors errors = new AnswerErrors();
        errors.addIf(sent.at().isAfter(clock.instant()), "/sentOn", "in-the-future", "It must be now or in the past");
        errors.addIf(
                sent.at().isBefore(notification.knownAt()),
                "/sentOn",
                "before-known",
                "The death was known from %s on".formatted(words.moment(notification.knownAt())));
        errors.refuseIfAny();
        int hoursLate = notification.hoursLate(sent.at());
        if (hoursLate > 0) {
            lateWork.approve(file, Obligation.NOTIFY_CHILD_DEATH, by, late, inWords(hoursLate));
        }
        notifications.sent(file.id(), sent.at(), sent.jointAgencyResponse(), sent.reference());
        timeline.add(
                file,
                by,
                "child-death-office-told",
                Matter.NOTIFICATION,
                "Child death office told at " + words.moment(sent.at())
                        + (sent.jointAgencyResponse() ? "; there is a joint agency response" : ""));
    }

    /**
     * That the office was told.
     *
     * @param reference what its process is called there: the only link (K7)
     */
    record Sent(
            Instant at,
            boolean jointAgencyResponse,
            @Nullable String reference) {}

    private static String inWords(int hoursLate) {
        return "%d %s late".formatted(hoursLate, hoursLate == 1 ? "hour" : "hours");
    }

    /** The hours are over; the work goes on. Harmless when the office was told meanwhile, and when asked twice. */
    public void recordOverdue(IncidentReference reference) {
        CaseFile file = caseFiles.lock(reference);
        if (notifications.overdue(file.id(), clock.instant())) {
            Instant dueAt = notification(file).dueAt();
            timeline.add(
                    file,
                    null,
                    "deadline-missed",
                    Matter.CASE,
                    "Date missed: %s, due at %s".formatted(Obligation.NOTIFY_CHILD_DEATH.label(), words.moment(dueAt)));
            outbox.tellMissed(
                    file,
                    Obligation.NOTIFY_CHILD_DEATH,
                    Obligation.NOTIFY_CHILD_DEATH.name() + " " + dueAt,
                    England.dayOf(dueAt),
                    guidance.toldOnBreach(Obligation.NOTIFY_CHILD_DEATH, file.edition()));
        }
    }

    /** The rule of the day on which the death was known. */
    TimeLimit limit(CaseFile file) {
        return guidance.timeLimit(Obligation.NOTIFY_CHILD_DEATH, file.edition());
    }

    ChildDeathNotification notification(CaseFile file) {
        return notifications
                .find(file.id())
                .orElseThrow(() -> new IllegalStateException("no child death in " + file.reference()));
    }
}
