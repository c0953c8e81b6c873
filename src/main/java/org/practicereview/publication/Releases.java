package org.practicereview.publication;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.LateWork;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.MayBeLate;
import org.practicereview.casefile.Stage;
import org.practicereview.casefile.Timeline;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.Deadlines;
import org.practicereview.clock.DoneOn;
import org.practicereview.form.DayInWords;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.Recipient;
import org.practicereview.message.Event;
import org.practicereview.message.Outbox;
import org.practicereview.organisation.People;
import org.practicereview.publication.Publications.Planned;
import org.practicereview.publication.text.PublicTexts;
import org.practicereview.publication.text.TextVersion;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.Refusal;
import org.practicereview.refusal.RuleRefusal;
import org.practicereview.review.ReviewService;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Publishing what copies went of: now, or at a moment that is set and may be stopped. */
@Service
@Transactional
public class Releases {

    private final PublicationService service;
    private final Publications publications;
    private final PublicationDates dates;
    private final PublicationDays days;
    private final PublicTexts texts;
    private final List<BeforePublication> before;
    private final List<AfterRelease> after;
    private final ReviewService reviews;
    private final CaseFiles caseFiles;
    private final Timeline timeline;
    private final Deadlines deadlines;
    private final LateWork lateWork;
    private final Outbox outbox;
    private final People people;
    private final Clock clock;

    Releases(
            PublicationService service,
            Publications publications,
            PublicationDates dates,
            PublicationDays days,
            PublicTexts texts,
            List<BeforePublication> before,
            List<AfterRelease> after,
            ReviewService reviews,
            CaseFiles caseFiles,
            Timeline timeline,
            Deadlines deadlines,
            LateWork lateWork,
            Outbox outbox,
            People people,
            Clock clock) {
        this.service = service;
        this.publications = publications;
        this.dates = dates;
        this.days = days;
        this.texts = texts;
        this.before = before;
        this.after = after;
        this.reviews = reviews;
        this.caseFiles = caseFiles;
        this.timeline = timeline;
        this.deadlines = deadlines;
        this.lateWork = lateWork;
        this.outbox = outbox;
        this.people = people;
        this.clock = clock;
    }

    /**
     * Publishes the report today; the model releases it next.
     *
     * @param themes by which it is found then
     * @throws RuleRefusal before the earliest day after the copies (L11)
     * @throws Conflict when copies went of another text, or something about it is not settled
     */
    void publish(CaseFile file, UUID by, List<String> themes, MayBeLate late) {
        requireReady(file, by, England.today(clock));
        lateWork.meet(file, Obligation.PUBLISH_REPORT, by, late);
        publications.plan(file.id(), clock.instant(), Planned.of(by, themes, null, null));
    }

    /**
     * Sets the moment at which the report is released, and not before.
     *
     * @throws RuleRefusal when that is before the earliest day after the copies (L11)
     * @throws Conflict when copies went of another text, or something about it is not settled
     */
    void plan(CaseFile file, UUID by, Instant at, List<String> themes, MayBeLate late) {
        LocalDate day = England.dayOf(at);
        requireReady(file, by, day);
        Optional<Deadline> breached = deadlines
                .find(file.id(), Obligation.PUBLISH_REPORT)
                .filter(deadline -> deadline.isOpen() && deadline.isBreach(day));
        breached.ifPresent(
                deadline -> lateWork.approve(file, Obligation.PUBLISH_REPORT, by, late, "late, by a planned release"));
        publications.plan(
                file.id(),
                at,
                breached.isPresent()
                        ? Planned.of(by, themes, late.lateReason(), approver(late, by))
                        : Planned.of(by, themes, null, null));
        timeline.add(
                file,
                by,
                "release-planned",
                Matter.PUBLICATION,
                "Release of the report set for " + DayInWords.of(day) + ". Until then it is under embargo");
    }

    private String approver(MayBeLate late, UUID by) {
        UUID approver = late.lateApprovedBy() == null ? by : UUID.fromString(late.lateApprovedBy());
        return people.names(List.of(approver)).getOrDefault(approver, "Not known");
    }

    /** Takes back the moment that was set for the release. */
    void stop(CaseFile file, UUID by) {
        publications.stop(file.id());
        timeline.add(file, by, "release-stopped", Matter.PUBLICATION, "The planned release of the report was stopped");
    }

    /** Why it may not be published on that day, with the copies sent so far; nothing where it may (L11). */
    Optional<String> tooEarly(CaseFile file, LocalDate day) {
        return tooEarly(service.publication(file), day);
    }

    private Optional<String> tooEarly(Publication publication, LocalDate day) {
        LocalDate earliest = publication.earliestOn();
        return day.isBefore(earliest)
                        && dates.relaxation(publication.copiesSentOn(), earliest)
                                .isEmpty()
                ? Optional.of("Copies went on %s: the report may be published from %s on."
                        .formatted(DayInWords.of(publication.copiesSentOn()), DayInWords.of(earliest)))
                : Optional.empty();
    }

    /** Copies must have gone of this very text, and their readers have had their days (L11; section 10, steps 26 to 27a). */
    private void requireReady(CaseFile file, UUID by, LocalDate day) {
        Publication publication = service.publication(file);
        tooEarly(publication, day).ifPresent(why -> {
            throw new RuleRefusal("too-early", why);
        });
        if (!days.mayBePublishedOn(file, day)) {
            throw new RuleRefusal("not-a-working-day", "A report is not published on a weekend or a bank holiday.");
        }
        TextVersion text = texts.current(file);
        PublicationService.requireDecided(publication, text);
        requireCopied(file, publication, text);
        before.forEach(settled -> settled.beforePublishing(file, text, by));
    }

    /** Only what does not change what the report says may differ from what was copied. */
    private void requireCopied(CaseFile file, Publication publication, TextVersion text) {
        int copied = publication.copiedText();
        List<TextVersion> all = texts.of(file);
        boolean same = all.stream()
                .filter(version -> version.number() == copied)
                .anyMatch(version -> version.hash().equals(text.hash()));
        boolean changed =
                all.stream().filter(version -> version.number() > copied).anyMatch(TextVersion::material);
        if (!same && changed) {
            throw new Conflict(
                    "copies-of-another-text",
                    "Copies went of version %d of the text. It says something else now: send copies again."
                            .formatted(copied));
        }
    }

    /** What came of a release. */
    public enum Released {
        RELEASED,
        /** Something has changed since the release was set: it is for the publisher again. */
        NOT_RELEASED
    }

    /**
     * Makes the report public, unless something happened since its release was set that stands against it. Doing it
     * again changes nothing.
     */
    public Released release(IncidentReference reference) {
        CaseFile file = caseFiles.lock(reference);
        Publication publication = service.publication(file);
        if (publication.isPublished()) {
            return Released.RELEASED;
        }
        if (publication.releaseAt() == null) {
            return Released.NOT_RELEASED;
        }
        Planned planned = publications.planned(file.id());
        LocalDate today = England.today(clock);
        try {
            requireReady(file, planned.plannedBy(), today);
        } catch (Refusal stands) {
            hold(file, publication.releaseAt().toInstant(), stands.getMessage());
            return Released.NOT_RELEASED;
        }
        makePublic(file, publication, planned, today);
        return Released.RELEASED;
    }

    /** The embargo goes on; whoever publishes is told and finds the step again. */
    private void hold(CaseFile file, Instant setFor, String because) {
        publications.stop(file.id());
        timeline.add(
                file, null, "release-held", Matter.PUBLICATION, "The report was not released as planned: " + because);
        String occasion = "release of " + setFor;
        if (file.milestones().national()) {
            outbox.tell(file, Event.RELEASE_HELD, occasion, England.today(clock), List.of(Recipient.PANEL));
        } else {
            outbox.tell(file, Event.RELEASE_HELD, occasion);
        }
    }

    /** Who is told when that is published. */
    List<Recipient> toldOfPublishing(Extent extent) {
        return outbox.toldToday(extent.isReport() ? Event.REPORT_PUBLISHED : Event.IMPROVEMENTS_PUBLISHED);
    }

    /** It was in time where its release was set in time; it is public from the day on which it becomes so. */
    private void makePublic(CaseFile file, Publication publication, Planned planned, LocalDate day) {
        deadlines.meetOn(
                file.id(),
                Obligation.PUBLISH_REPORT,
                planned.plannedBy(),
                new DoneOn(
                        England.dayOf(publication.releaseAt().toInstant()),
                        "releaseOn",
                        planned.lateReason(),
                        planned.lateAgreedBy()));
        publications.published(
                file.id(), day, dates.availableUntil(day, reviews.review(file).isNational()));
        Publication published = service.publication(file);
        TextVersion text = texts.keep(file);
        after.forEach(follows -> follows.released(
                file, published, text, planned.themesOf(text), day, planned.plannedBy(), clock.instant()));
        if (publication.extent() == Extent.INSTEAD) {
            timeline.add(
                    file,
                    null,
                    "improvements-published",
                    Matter.CASE,
                    "Information on improvements published in place of the report");
            outbox.tell(file, Event.IMPROVEMENTS_PUBLISHED, "first");
            return;
        }
        caseFiles.published(file);
        caseFiles.moveTo(file, Stage.PUBLISHED);
        reviews.reviewerLeaves(file);
        timeline.add(file, planned.plannedBy(), "report-published", Matter.CASE, "Report published");
        outbox.tell(file, Event.REPORT_PUBLISHED, "first");
    }
}
