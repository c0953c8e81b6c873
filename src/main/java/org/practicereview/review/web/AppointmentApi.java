package org.practicereview.review.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.FormReader;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.practicereview.review.Appointment;
import org.practicereview.review.Appointments;
import org.practicereview.review.RemovedReviewer;
import org.practicereview.workflow.api.Listing;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Who was chosen to lead the review of a case, for machines. */
@RestController
@RequestMapping(path = "/api/v1/cases/{reference}/review/reviewers", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Reviewers")
class AppointmentApi {

    private final Appointments appointments;
    private final People people;
    private final CurrentPerson current;
    private final FormReader reader;

    AppointmentApi(Appointments appointments, People people, CurrentPerson current, FormReader reader) {
        this.appointments = appointments;
        this.people = people;
        this.current = current;
        this.reader = reader;
    }

    @GetMapping
    @Operation(summary = "Everybody who was chosen to lead the review, the newest first")
    Listing<ShownAppointment> all(@PathVariable IncidentReference reference) {
        List<Appointment> found = appointments.of(current.get(), reference);
        Map<UUID, String> names =
                people.names(found.stream().map(Appointment::person).distinct().toList());
        List<ShownAppointment> items = found.stream()
                .map(appointment -> ShownAppointment.of(appointment, names))
                .toList();
        return Listing.whole(items);
    }

    @PostMapping(path = "/removal", consumes = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Remove the reviewer of now",
            description = "Access ends at once, the date of the review stays, and another reviewer is sought.")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = RemovedReviewer.class)))
    void remove(@PathVariable IncidentReference reference, @RequestBody JsonNode answers) {
        Person person = current.get();
        appointments.requireRemoving(person, reference);
        appointments.remove(person, reference, reader.read(answers, RemovedReviewer.class));
    }
}
