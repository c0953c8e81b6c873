package org.practicereview.reviewer;

import java.util.ArrayList;
import java.util.List;
import org.practicereview.form.Field.Option;
import org.practicereview.form.Form;
import org.practicereview.organisation.Areas;
import org.springframework.stereotype.Component;

/** The forms of the register, with the areas there are. */
@Component
public class RegisterForms {

    private static final Form WHOLE = Form.of(RegisterForm.class);

    private final Areas areas;

    RegisterForms(Areas areas) {
        this.areas = areas;
    }

    /** The form with all questions. */
    public Form whole() {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", "No area"));
        areas.all().forEach(area -> options.add(new Option(area.code(), area.name())));
        Form form = WHOLE;
        for (String list : List.of("worksIn", "localLists", "employedIn", "authored")) {
            form = form.offering(list + ".area", options);
        }
        return form;
    }
}
