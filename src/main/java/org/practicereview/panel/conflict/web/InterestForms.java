package org.practicereview.panel.conflict.web;

import org.practicereview.form.Field.Option;
import org.practicereview.form.Form;
import org.practicereview.organisation.Areas;
import org.practicereview.panel.conflict.DeclaredInterest;
import org.springframework.stereotype.Component;

/** The form of an interest, with the areas there are. */
@Component
class InterestForms {

    private static final Form FORM = Form.of(DeclaredInterest.class);

    private final Areas areas;

    InterestForms(Areas areas) {
        this.areas = areas;
    }

    Form offered() {
        return FORM.offering(
                "area",
                areas.all().stream()
                        .map(area -> new Option(area.code(), area.name()))
                        .toList());
    }
}
