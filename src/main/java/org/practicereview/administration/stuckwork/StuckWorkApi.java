package org.practicereview.administration.stuckwork;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.practicereview.guidance.Recipient;
import org.practicereview.message.StuckMessage;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.refusal.NotFound;
import org.practicereview.workflow.api.Coded;
import org.practicereview.workflow.api.Moments;
import org.practicereview.workflow.version.LeftBehind;
import org.practicereview.workflow.version.MovedCases;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Stuck work for machines, for instance for what raises alarms. */
@RestController
@RequestMapping(path = "/api/v1/administration/stuck-work", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Administration")
class StuckWorkApi {

    private final CurrentPerson current;
    private final StuckWorkDesk desk;
    private final Agreement agreement;
    private final ModelMoves moves;

    StuckWorkApi(CurrentPerson current, StuckWorkDesk desk, Agreement agreement, ModelMoves moves) {
        this.current = current;
        this.desk = desk;
        this.agreement = agreement;
        this.moves = moves;
    }

    /** Everything that stands still; of the messages the oldest hundred. Cases under earlier models do not stand still. */
    record ShownStuckWork(List<ShownStep> steps, List<ShownMessage> messages, List<ShownEarlierModel> earlierModels) {}

    /** So many cases go on under an earlier version of that model. */
    @Schema(name = "EarlierModel")
    record ShownEarlierModel(String model, int version, int newest, int cases) {

        static ShownEarlierModel of(ModelMoves.Earlier earlier) {
            return new ShownEarlierModel(earlier.model(), earlier.version(), earlier.newest(), earlier.cases());
        }
    }

    /** What came of moving cases to the present models. */
    record ShownMove(int moved, List<ShownLeft> left) {

        static ShownMove of(MovedCases moved) {
            return new ShownMove(
                    moved.moved(), moved.left().stream().map(ShownLeft::of).toList());
        }
    }

    /** A case that goes on under an earlier model, and why. */
    @Schema(name = "CaseLeftUnderEarlierModel")
    record ShownLeft(String reference, String model, int version, int newest, String reason) {

        static ShownLeft of(LeftBehind left) {
            return new ShownLeft(
                    left.process().reference().value(),
                    left.process().model(),
                    left.process().version(),
                    left.process().newest(),
                    left.reason());
        }
    }

    /** A step the engine has given up. */
    @Schema(name = "StuckStep")
    record ShownStep(String id, String reference, String activity, OffsetDateTime since) {

        static ShownStep of(StuckWorkDesk.Step step) {
            return new ShownStep(
                    step.job().id(),
                    step.job().businessKey(),
                    step.job().activityId(),
                    Moments.of(step.job().since()));
        }
    }

    /** A message that did not leave yet. */
    record ShownMessage(
            UUID id,
            String reference,
            Coded<Recipient> recipient,
            int attempts,
            OffsetDateTime since,
            OffsetDateTime nextTry) {

        static ShownMessage of(StuckMessage message) {
            return new ShownMessage(
                    message.id(),
                    message.reference(),
                    Coded.of(message.recipient()),
                    message.attempts(),
                    Moments.of(message.since()),
                    Moments.of(message.nextTry()));
        }
    }

    /** What did not agree when dates and tasks were compared with the engine. */
    record ShownAgreement(List<ShownDisagreement> disagreements) {}

    /** A date or a task that does not agree with the engine; {@code meaning} also says what was mended. */
    @Schema(name = "Disagreement")
    record ShownDisagreement(String reference, String subject, String kind, String meaning) {

        static ShownDisagreement of(Agreement.Finding found) {
            return new ShownDisagreement(found.reference().value(), found.subject(), found.kind(), found.meaning());
        }
    }

    @PostMapping("/agreement")
    @Operation(
            summary = "Compare dates and tasks with the engine, and timelines with their seals, now",
            description = "As every night. A timer that stands at another moment is moved; the rest is only reported.")
    ShownAgreement compare() {
        return new ShownAgreement(agreement.check(current.get()).stream()
                .map(ShownDisagreement::of)
                .toList());
    }

    @GetMapping
    @Operation(summary = "Steps the engine has given up, messages that did not leave, and cases under earlier models")
    ShownStuckWork all() {
        return new ShownStuckWork(
                desk.steps().stream().map(ShownStep::of).toList(),
                desk.messages().stream().map(ShownMessage::of).toList(),
                moves.underEarlierModels().stream().map(ShownEarlierModel::of).toList());
    }

    @PostMapping("/models")
    @Operation(
            summary = "Move cases to the present models now",
            description =
                    "As every start of the service does. What cannot be moved safely goes on under its earlier model.")
    ShownMove move() {
        return ShownMove.of(moves.move(current.get()));
    }

    @PostMapping("/steps/{id}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Let the engine try a step again")
    void retryStep(@PathVariable String id) {
        foundOrNot(desk.retryStep(id, current.get()));
    }

    @PostMapping("/messages/{id}/retry")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Have a message sent with the next round")
    void retryMessage(@PathVariable UUID id) {
        foundOrNot(desk.retryMessage(id, current.get()));
    }

    private static void foundOrNot(boolean found) {
        if (!found) {
            throw new NotFound();
        }
    }
}
