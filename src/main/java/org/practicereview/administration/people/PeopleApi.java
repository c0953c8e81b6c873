package org.practicereview.administration.people;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.practicereview.form.FormReader;
import org.practicereview.form.page.QueryParameters;
import org.practicereview.idempotency.FirstAnswer;
import org.practicereview.idempotency.IdempotentRequests;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Grant;
import org.practicereview.organisation.Person;
import org.practicereview.workflow.api.ListParameters;
import org.practicereview.workflow.api.Listing;
import org.practicereview.workflow.api.Paged;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** People for machines: listing and adding them. */
@RestController
@RequestMapping(path = PeopleApi.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Administration")
class PeopleApi {

    static final String PATH = "/api/v1/administration/people";

    private final CurrentPerson current;
    private final PeopleReader people;
    private final PeopleRegister register;
    private final FormReader reader;
    private final IdempotentRequests requests;
    private final ObjectMapper json;

    PeopleApi(
            CurrentPerson current,
            PeopleReader people,
            PeopleRegister register,
            FormReader reader,
            IdempotentRequests requests,
            ObjectMapper json) {
        this.current = current;
        this.people = people;
        this.register = register;
        this.reader = reader;
        this.requests = requests;
        this.json = json;
    }

    static String path(UUID person, Grant grant) {
        return PATH + "/" + person + "/grants/" + GrantKey.of(grant);
    }

    @GetMapping
    @Paged
    @Parameter(name = "search", in = ParameterIn.QUERY, description = "Part of the name or user name")
    @Operation(summary = "The people with an account, by name; search finds a part of the name or user name")
    Listing<ShownPerson> list(@Parameter(hidden = true) @RequestParam Map<String, String> given) {
        QueryParameters parameters = new QueryParameters(given);
        String search = PeopleReader.search(parameters);
        ListParameters list = ListParameters.of(parameters);
        parameters.refuseIfAny();
        return Listing.of(people.page(search, list.page(), list.size()), ShownPerson::of);
    }

    @GetMapping("/{id}")
    @Operation(summary = "One person")
    ShownPerson person(@PathVariable UUID id) {
        return ShownPerson.of(people.person(id));
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Add a person or a system")
    ResponseEntity<String> add(@RequestBody JsonNode answers, HttpServletRequest request) {
        Person administrator = current.get();
        return requests.answer(administrator, request, answers, () -> {
            Person person = register.add(reader.read(answers, PersonForm.class), administrator);
            return new FirstAnswer(201, PATH + "/" + person.id(), json.writeValueAsString(ShownPerson.of(person)));
        });
    }
}
