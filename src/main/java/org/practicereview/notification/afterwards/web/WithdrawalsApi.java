package org.practicereview.notification.afterwards.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.FormReader;
import org.practicereview.idempotency.FirstAnswer;
import org.practicereview.idempotency.IdempotentRequests;
import org.practicereview.notification.afterwards.ProposedWithdrawal;
import org.practicereview.notification.afterwards.Withdrawal;
import org.practicereview.notification.afterwards.Withdrawals;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.NotFound;
import org.practicereview.workflow.api.Listing;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Proposals to withdraw a sent notification, for machines. Views and the decision are tasks of the case. */
@RestController
@RequestMapping(path = "/api/v1/cases/{reference}/withdrawals", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Cases")
class WithdrawalsApi {

    private final Withdrawals withdrawals;
    private final People people;
    private final CurrentPerson current;
    private final FormReader reader;
    private final IdempotentRequests requests;
    private final ObjectMapper json;

    WithdrawalsApi(
            Withdrawals withdrawals,
            People people,
            CurrentPerson current,
            FormReader reader,
            IdempotentRequests requests,
            ObjectMapper json) {
        this.withdrawals = withdrawals;
        this.people = people;
        this.current = current;
        this.reader = reader;
        this.requests = requests;
        this.json = json;
    }

    /** What was proposed; its explanation is not repeated, since first answers are kept. */
    record Proposed(int number, Map<String, String> links) {}

    @GetMapping
    @Operation(summary = "Proposals to withdraw the notification, in order, and what came of each")
    Listing<ShownWithdrawal> all(@PathVariable IncidentReference reference) {
        List<ShownWithdrawal> items = shown(reference);
        return Listing.whole(items);
    }

    @GetMapping("/{number}")
    @Operation(summary = "One of them")
    ShownWithdrawal one(@PathVariable IncidentReference reference, @PathVariable String number) {
        return shown(reference).stream()
                .filter(withdrawal -> Integer.toString(withdrawal.number()).equals(number))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            summary = "Propose to withdraw a notification that was sent to the Panel, before the Panel has answered",
            description =
                    "Then each of the three partners has a task to give a view, and after them the approver one to"
                            + " confirm. The case and its dates go on until that is done.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = ProposedWithdrawal.class)))
    ResponseEntity<String> propose(
            @PathVariable IncidentReference reference, @RequestBody JsonNode answers, HttpServletRequest request) {
        Person person = current.get();
        return requests.answer(person, request, answers, () -> {
            withdrawals.requireProposing(person, reference);
            Withdrawal proposed =
                    withdrawals.propose(person, reference, reader.read(answers, ProposedWithdrawal.class));
            String address = ShownWithdrawal.address(reference, proposed.number());
            Proposed answer = new Proposed(proposed.number(), Map.of("self", address));
            return new FirstAnswer(HttpStatus.CREATED.value(), address, json.writeValueAsString(answer));
        });
    }

    private List<ShownWithdrawal> shown(IncidentReference reference) {
        List<Withdrawal> all = withdrawals.of(current.get(), reference);
        Map<UUID, String> names = people.names(all.stream()
                .flatMap(withdrawal -> Stream.of(withdrawal.by(), withdrawal.endedBy()))
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        return all.stream()
                .map(withdrawal -> ShownWithdrawal.of(reference, withdrawal, names))
                .toList();
    }
}
