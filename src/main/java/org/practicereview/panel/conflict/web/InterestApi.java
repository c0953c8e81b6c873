package org.practicereview.panel.conflict.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.practicereview.form.FormReader;
import org.practicereview.idempotency.FirstAnswer;
import org.practicereview.idempotency.IdempotentRequests;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.panel.conflict.DeclaredInterest;
import org.practicereview.panel.conflict.Interest;
import org.practicereview.panel.conflict.Interests;
import org.practicereview.refusal.NotFound;
import org.practicereview.workflow.api.Listing;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The interests of members of the Panel, for machines. */
@RestController
@RequestMapping(path = "/api/v1/panel/interests", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Panel")
class InterestApi {

    private final Interests interests;
    private final CurrentPerson current;
    private final FormReader reader;
    private final IdempotentRequests requests;

    InterestApi(Interests interests, CurrentPerson current, FormReader reader, IdempotentRequests requests) {
        this.interests = interests;
        this.current = current;
        this.reader = reader;
        this.requests = requests;
    }

    @GetMapping
    @Operation(summary = "A member's own interests; for the secretariat those of all members")
    Listing<ShownInterest> all() {
        List<ShownInterest> items =
                interests.readBy(current.get()).stream().map(ShownInterest::of).toList();
        return Listing.whole(items);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "A member declares an interest; it is compared with all cases at once")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = DeclaredInterest.class)))
    ShownInterest declare(@RequestBody JsonNode answers, HttpServletRequest request) {
        Person person = current.get();
        interests.requireMember(person);
        // of the answer only the id of the interest is kept, and it is read afresh
        String id = requests.answer(person, request, answers, () -> {
                    Interest declared = interests.declare(person, reader.read(answers, DeclaredInterest.class));
                    return new FirstAnswer(
                            HttpStatus.CREATED.value(), null, declared.id().toString());
                })
                .getBody();
        return interests.readBy(person).stream()
                .filter(interest -> interest.id().toString().equals(id))
                .findFirst()
                .map(ShownInterest::of)
                .orElseThrow(NotFound::new);
    }
}
