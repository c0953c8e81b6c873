package org.practicereview.notification.authority;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentAreas;
import org.practicereview.form.Question;

/** Whose areas an incident has to do with, as it is known now. */
public record NamedAreas(
        @Question(
                value = "In whose area did it happen?",
                hint = "Only for an incident in England. Left empty: in the area that leads.")
        @Size(max = 40, message = "Choose one of the areas")
        @Nullable
        String areaOfIncident,

        @Question(value = "In whose area does the child normally live?", hint = "That area gets to read the case.")
        @Size(max = 40, message = "Choose one of the areas")
        @Nullable
        String areaOfResidence,

        @Question(
                value = "Whose local authority placed the child there?",
                hint = "Only for a looked-after child placed in another area. That area gets to read the case.")
        @Size(max = 40, message = "Choose one of the areas")
        @Nullable
        String placingArea) {

    static NamedAreas of(IncidentAreas known) {
        return new NamedAreas(known.incident(), known.residence(), known.placing());
    }

    IncidentAreas known() {
        return new IncidentAreas(areaOfIncident, areaOfResidence, placingArea);
    }
}
