package org.practicereview.journey;

import java.time.Duration;
import java.time.LocalDate;
import org.practicereview.calendar.England;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Stage;
import org.practicereview.organisation.Role;
import org.practicereview.testing.BoardWalk;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.MutableClock;
import org.springframework.stereotype.Component;

/** Cases of the time of the boards. */
@Component
class PathsOfTheBoards {

    private static final LocalDate BOARDS = LocalDate.of(2016, 3, 1);

    private final CaseWalk walk;
    private final BoardWalk board;
    private final MutableClock clock;
    private final PathSteps steps;

    PathsOfTheBoards(CaseWalk walk, BoardWalk board, MutableClock clock, PathSteps steps) {
        this.walk = walk;
        this.board = board;
        this.clock = clock;
        this.steps = steps;
    }

    IncidentReference onlyToOfsted() {
        IncidentReference reference = board.recorded(BOARDS, "DIED", "NOT_SUSPECTED", "LOOKED_AFTER");
        board.prepared(reference, "OFSTED_AND_LSCB");
        board.send(reference, BOARDS.plusDays(1));
        return steps.ended(reference, Stage.CLOSED_WITHOUT_REVIEW);
    }

    IncidentReference publishedByTheBoard() {
        IncidentReference reference = board.notified(BOARDS, BOARDS.plusDays(1));
        board.decide(reference, "NOT_INITIATED", BOARDS.plusDays(10));
        board.tell(reference, BOARDS.plusDays(11));
        board.advised(reference, BOARDS.plusDays(12), BOARDS.plusDays(40), "CHANGED");
        board.tell(reference, BOARDS.plusDays(42));
        board.reviewed(reference, BOARDS.plusDays(50), BOARDS.plusDays(100));
        board.toldOfNotPublishing(reference, BOARDS.plusDays(101));
        board.chair(
                reference,
                "Task_ReconsiderPublication",
                "{'decision':'PUBLISH','decidedOn':'%s','plannedFor':'%s','reasons':'Weighed'}"
                        .formatted(BOARDS.plusDays(110), BOARDS.plusDays(140)));
        board.publish(reference, BOARDS.plusDays(111), BOARDS.plusDays(140));
        walk.learn(reference);
        return steps.ended(reference, Stage.CLOSED);
    }

    /** Had the service been there in 2016: every date passes before its step is done. */
    IncidentReference followedAsItHappened() {
        clock.set(BOARDS.atTime(9, 0));
        IncidentReference reference = board.recorded(BOARDS, "DIED", "SUSPECTED", "NEITHER");
        board.prepared(reference, "OFSTED_AND_LSCB");
        steps.pass(reference, Duration.ofDays(14));
        board.send(reference, BOARDS.plusDays(1));
        steps.pass(reference, Duration.ofDays(30));
        LocalDate decidedOn = England.today(clock);
        board.chair(
                reference,
                "Task_DecideOnSeriousCaseReview",
                "{'criteriaMet':false,'decision':'NOT_INITIATED','decidedOn':'%s','reasons':'Regulation 5',"
                                .formatted(decidedOn)
                        + "'lateReason':'Snow','lateAgreedBy':'Chair of the board'}");
        steps.pass(reference, Duration.ofDays(10));
        board.tell(reference, decidedOn);
        steps.pass(reference, Duration.ofDays(14));
        board.advised(reference, decidedOn.plusDays(1), decidedOn.plusDays(20), "CHANGED");
        board.tell(reference, decidedOn.plusDays(22));
        steps.pass(reference, Duration.ofDays(250));
        board.reviewed(reference, decidedOn.plusDays(30), decidedOn.plusDays(100));
        LocalDate plannedFor = England.today(clock).plusDays(30);
        board.decideToPublish(reference, decidedOn.plusDays(110), plannedFor);
        steps.pass(reference, Duration.ofDays(30));
        board.publish(reference, decidedOn.plusDays(111), plannedFor);
        walk.learn(reference);
        return steps.ended(reference, Stage.CLOSED);
    }

    IncidentReference notPublishedByTheBoard() {
        IncidentReference reference = board.notified(BOARDS, BOARDS.plusDays(1));
        board.decide(reference, "INITIATED", BOARDS.plusDays(10));
        board.tell(reference, BOARDS.plusDays(11));
        board.reviewed(reference, BOARDS.plusDays(50), BOARDS.plusDays(100));
        board.toldOfNotPublishing(reference, BOARDS.plusDays(101));
        board.chair(
                reference,
                "Task_ReconsiderPublication",
                "{'decision':'SUMMARY_ONLY','decidedOn':'%s','reasons':'A summary'}".formatted(BOARDS.plusDays(110)));
        walk.learn(reference);
        return steps.ended(reference, Stage.CLOSED);
    }

    IncidentReference notInitiatedByTheBoard() {
        IncidentReference reference = board.notified(BOARDS, BOARDS.plusDays(1));
        board.decide(reference, "NOT_INITIATED", BOARDS.plusDays(10));
        board.tell(reference, BOARDS.plusDays(11));
        board.advised(reference, BOARDS.plusDays(12), BOARDS.plusDays(40), "CONFIRMED");
        walk.learn(reference);
        return steps.ended(reference, Stage.CLOSED);
    }

    IncidentReference leftToThePartners() {
        IncidentReference reference = board.notified(LocalDate.of(2018, 6, 20), LocalDate.of(2018, 6, 21));
        board.decide(reference, "LEFT_TO_PARTNERS", LocalDate.of(2019, 9, 30));
        walk.complete(
                Role.DELEGATED_PARTNER_HEALTH,
                reference,
                "Task_DecideOnLocalReview",
                "{'decision':'NO_REVIEW','decidedOn':'2019-10-01','reasons':'Learnt already'}");
        walk.learn(reference);
        return steps.ended(reference, Stage.CLOSED);
    }
}
