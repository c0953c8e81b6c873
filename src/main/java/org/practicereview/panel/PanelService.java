package org.practicereview.panel;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.LateWork;
import org.practicereview.casefile.Matter;
import org.practicereview.casefile.MayBeLate;
import org.practicereview.casefile.Stage;
import org.practicereview.casefile.Timeline;
import org.practicereview.clock.Deadlines;
import org.practicereview.form.DayInWords;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.Recipient;
import org.practicereview.message.Breaches;
import org.practicereview.message.Event;
import org.practicereview.message.Outbox;
import org.practicereview.panel.conflict.Recusing;
import org.practicereview.rapidreview.RapidReviewService;
import org.practicereview.workflow.CaseWorkflow;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The Panel's consideration of the rapid review of a case. */
@Service
@Transactional
public class PanelService {

    private final PanelConsiderations considerations;
    private final PanelViews views;
    private final Recusing recusing;
    private final RapidReviewService rapidReviews;
    private final CaseFiles caseFiles;
    private final Timeline timeline;
    private final Deadlines deadlines;
    private final LateWork lateWork;
    private final Breaches breaches;
    private final Outbox outbox;
    private final CaseWorkflow workflow;

    PanelService(
            PanelConsiderations considerations,
            PanelViews views,
            Recusing recusing,
            RapidReviewService rapidReviews,
            CaseFiles caseFiles,
            Timeline timeline,
            Deadlines deadlines,
            LateWork lateWork,
            Breaches breaches,
            Outbox outbox,
            CaseWorkflow workflow) {
        this.considerations = considerations;
        this.views = views;
        this.recusing = recusing;
        this.rapidReviews = rapidReviews;
        this.caseFiles = caseFiles;
        this.timeline = timeline;
        this.deadlines = deadlines;
        this.lateWork = lateWork;
        this.breaches = breaches;
        this.outbox = outbox;
        this.workflow = workflow;
    }

    /**
     * The Panel has the rapid review; its answer is expected from the day it was sent (P4). Doing it again changes nothing.
     *
     * @return the moment from which the answer is later than expected
     */
    public Instant open(IncidentReference reference) {
        CaseFile file = caseFiles.lock(reference);
        LocalDate sentOn = rapidReviews.sentOn(file);
        if (considerations.open(file.id(), sentOn)) {
            caseFiles.moveTo(file, Stage.PANEL_CONSIDERING);
            recusing.concerned(file); // by now it is known which agencies knew the child
            timeline.add(file, null, "panel-considering", Matter.CASE, "The Panel considers the rapid review");
        }
        return deadlines
                .start(file.id(), Obligation.ANSWER_RAPID_REVIEW, sentOn)
                .lapsesAt();
    }

    /** The members are asked for their views. */
    void triaged(CaseFile file, UUID by, boolean urgent) {
        considerations.triaged(file.id(), urgent);
        timeline.add(file, by, "panel-triaged", Matter.PANEL_DELIBERATION, "Triaged" + (urgent ? " as urgent" : ""));
    }

    void viewGiven(CaseFile file, UUID by, PanelAnswer view) {
        views.give(file, by, view);
        timeline.add(file, by, "panel-view-given", Matter.PANEL_DELIBERATION, "View of a member of the Panel recorded");
    }

    /** The Panel asks the partnership for information, expected by a day that no law sets; the partners are told. */
    void askForInformation(CaseFile file, UUID by, LocalDate expectedOn) {
        considerations.expects(file.id(), expectedOn);
        outbox.tell(file, Event.PANEL_ASKED, expectedOn + " round " + considerations.round(file.id()));
        timeline.add(
                file,
                by,
                "panel-asked",
                Matter.PANEL_ANSWER,
                "The Panel asks for information, expected by " + DayInWords.of(expectedOn));
    }

    void informationGiven(CaseFile file, UUID by) {
        considerations.expects(file.id(), null);
        timeline.add(file, by, "panel-information-given", Matter.PANEL_ANSWER, "The question of the Panel is answered");
    }

    /** The Panel answers; only it decides on a national review, and it cannot order a local one (P2, P6). */
    void answer(
            CaseFile file,
            UUID by,
            PanelAnswer answer,
            LocalDate decidedOn,
            @Nullable LocalDate expectedOn,
            MayBeLate late) {
        lateWork.meet(file, Obligation.ANSWER_RAPID_REVIEW, by, late);
        considerations.answered(file.id(), answer, decidedOn);
        considerations.expects(file.id(), expectedOn);
        caseFiles.moveTo(file, Stage.PANEL_ANSWERED);
        workflow.panelAnswered(file.reference());
        timeline.add(file, by, "panel-answered", Matter.CASE, "The Panel has answered");
        outbox.tell(file, Event.PANEL_ANSWERED, "first");
        if (answer == PanelAnswer.NATIONAL_REVIEW) {
            caseFiles.becameNational(file);
            outbox.tell(file, Event.NATIONAL_REVIEW_DECIDED, "first");
        }
    }

    /** Who is told when the Panel answers that, or asks. */
    List<Recipient> toldOf(PanelAnswer answer) {
        Stream<Event> events = switch (answer) {
            case ASKS_FOR_INFORMATION -> Stream.of(Event.PANEL_ASKED);
            case NATIONAL_REVIEW -> Stream.of(Event.PANEL_ANSWERED, Event.NATIONAL_REVIEW_DECIDED);
            default -> Stream.of(Event.PANEL_ANSWERED);
        };
        return events.flatMap(event -> outbox.toldToday(event).stream())
                .distinct()
                .toList();
    }

    /** What the Panel expects of the partners has not come. Harmless when it came, and when the engine asks twice. */
    public void remindPartners(IncidentReference reference) {
        CaseFile file = caseFiles.lock(reference);
        considerations.reminding(file.id()).ifPresent(expectedOn -> {
            outbox.tell(file, Event.PARTNERS_ANSWER_AWAITED, expectedOn + " round " + considerations.round(file.id()));
            timeline.add(
                    file,
                    null,
                    "partners-reminded",
                    Matter.PANEL_ANSWER,
                    "The partners are reminded: the Panel expected their answer by " + DayInWords.of(expectedOn));
        });
    }

    /** The partners have decided: nothing is expected of them any more, and nothing is withdrawn. */
    public void partnersDecided(CaseFile file) {
        considerations.expects(file.id(), null);
        workflow.panelAnswered(file.reference());
    }

    /** The answer is later than expected. */
    public void recordLate(IncidentReference reference) {
        breaches.record(caseFiles.lock(reference), Obligation.ANSWER_RAPID_REVIEW);
    }

    /** How many members who count must have decided on such an outcome (C2). */
    public int quorum(PanelAnswer answer) {
        return views.quorum(answer);
    }

    /** The day the Panel decided; empty where it has not. */
    public Optional<LocalDate> answeredOn(CaseFile file) {
        return considerations.answeredOn(file.id());
    }

    /** The day the Panel decided, in a case where it must have. */
    public LocalDate decidedOn(CaseFile file) {
        return considerations.decidedOn(file.id());
    }
}
