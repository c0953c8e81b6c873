package org.practicereview.notification.web;

import java.util.List;
import org.practicereview.form.Field.Option;
import org.practicereview.form.Form;
import org.practicereview.notification.BeforeRecording;
import org.practicereview.notification.ConcernedAreas;
import org.practicereview.notification.RecordedIncident;
import org.practicereview.organisation.Area;
import org.practicereview.organisation.Person;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** The questions about an incident, with the areas of whoever is asked. */
@Component
class IncidentForm {

    private final BeforeRecording before;
    private final ConcernedAreas concerned;
    private final ObjectMapper json;

    IncidentForm(BeforeRecording before, ConcernedAreas concerned, ObjectMapper json) {
        this.before = before;
        this.concerned = concerned;
        this.json = json;
    }

    Form of(Person person) {
        List<Option> areas = before.areasOf(person).stream()
                .map(area -> new Option(area.code(), area.name()))
                .toList();
        return concerned.offering(Form.of(RecordedIncident.class).offering("area", areas));
    }

    /** The answers that the form begins with: one empty child, and the area where there is only one. */
    ObjectNode startingAnswers(Person person) {
        ObjectNode answers = json.createObjectNode();
        List<Area> areas = before.areasOf(person);
        if (areas.size() == 1) {
            answers.put("area", areas.get(0).code());
        }
        answers.withArray("children").addObject();
        return answers;
    }
}
