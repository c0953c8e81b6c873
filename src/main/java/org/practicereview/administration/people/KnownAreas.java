package org.practicereview.administration.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.Field.Option;
import org.practicereview.form.Form;
import org.practicereview.organisation.Areas;
import org.springframework.stereotype.Component;

/** The areas that can be chosen in a form of the administration. */
@Component
public class KnownAreas {

    private final Areas areas;

    KnownAreas(Areas areas) {
        this.areas = areas;
    }

    /** The form with the areas to choose from. */
    public Form offeredIn(Form form, String question) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", "No area"));
        areas.all().forEach(area -> options.add(new Option(area.code(), area.name())));
        return form.offering(question, options);
    }

    /** Notes where an area does not exist. */
    public void check(String area, String at, AnswerErrors errors) {
        errors.addIf(area != null && areas.find(area).isEmpty(), at, "not-a-choice", "Choose an area from the list");
    }

    /** The names of some, by code; one statement, however many there are. */
    Map<String, String> names(Collection<String> codes) {
        return areas.namesOf(codes);
    }
}
