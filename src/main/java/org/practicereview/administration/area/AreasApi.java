package org.practicereview.administration.area;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.practicereview.form.FormReader;
import org.practicereview.idempotency.FirstAnswer;
import org.practicereview.idempotency.IdempotentRequests;
import org.practicereview.organisation.Area;
import org.practicereview.organisation.Areas;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.workflow.api.Listing;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Areas for machines. */
@RestController
@RequestMapping(path = AreasApi.PATH, produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Administration")
class AreasApi {

    static final String PATH = "/api/v1/administration/areas";

    private final CurrentPerson current;
    private final Areas areas;
    private final AreaRegister register;
    private final FormReader reader;
    private final IdempotentRequests requests;
    private final ObjectMapper json;

    AreasApi(
            CurrentPerson current,
            Areas areas,
            AreaRegister register,
            FormReader reader,
            IdempotentRequests requests,
            ObjectMapper json) {
        this.current = current;
        this.areas = areas;
        this.register = register;
        this.reader = reader;
        this.requests = requests;
        this.json = json;
    }

    @GetMapping
    @Operation(summary = "All areas by name")
    Listing<Area> list() {
        List<Area> all = areas.all();
        return Listing.whole(all);
    }

    @GetMapping("/{code}")
    @Operation(summary = "One area")
    Area area(@PathVariable String code) {
        return register.area(code);
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Add an area")
    ResponseEntity<String> add(@RequestBody JsonNode answers, HttpServletRequest request) {
        Person person = current.get();
        return requests.answer(person, request, answers, () -> {
            Area area = register.add(reader.read(answers, AreaForm.class), person);
            return new FirstAnswer(201, PATH + "/" + area.code(), json.writeValueAsString(area));
        });
    }

    @PutMapping(path = "/{code}/sending", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Settle whether one person of an area may prepare and send a notification")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = SendingForm.class)))
    Area sending(@PathVariable String code, @RequestBody JsonNode answers) {
        register.area(code);
        return register.settleSending(code, reader.read(answers, SendingForm.class), current.get());
    }

    @PutMapping(path = "/{code}/contact", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Enter whom other areas ask about a case that they may not see")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = ContactForm.class)))
    Area contact(@PathVariable String code, @RequestBody JsonNode answers) {
        register.area(code);
        return register.enterContact(code, reader.read(answers, ContactForm.class), current.get());
    }

    @PutMapping(path = "/{code}/arrangements", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(summary = "Enter the day on which the new safeguarding arrangements of an area began (S15, S16)")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = ArrangementsForm.class)))
    Area arrangements(@PathVariable String code, @RequestBody JsonNode answers) {
        register.area(code);
        return register.arrangementsBegan(code, reader.read(answers, ArrangementsForm.class), current.get());
    }
}
