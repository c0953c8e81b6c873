package org.practicereview.proceedings.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.practicereview.clock.ForeseenEffect;
import org.practicereview.form.Form;
import org.practicereview.form.page.Carried;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The two pages of one form: first what is entered, then its effect with a target for each date that is delayed. */
final class ProceedingsForms {

    static final String TARGETS = "targets";

    private ProceedingsForms() {}

    /** The questions of the first page. */
    static Form first(Form whole) {
        return new Form(
                whole.type(),
                whole.fields().stream()
                        .filter(field -> !field.name().equals(TARGETS))
                        .toList());
    }

    /** What was answered on the first page. */
    static ObjectNode withoutTargets(ObjectNode typed) {
        ObjectNode first = typed.deepCopy();
        first.remove(TARGETS);
        return first;
    }

    static List<Carried> carried(MultiValueMap<String, String> parameters) {
        return Carried.all(parameters).stream()
                .filter(answer -> !answer.name().startsWith(TARGETS))
                .toList();
    }

    /**
     * The lines of the preview; each date that is delayed gets its place among the typed targets.
     *
     * @param lastDay of the proceedings as far as it is known: nobody aims at an earlier day
     */
    static List<PreviewRow> rows(List<ForeseenEffect> effects, ObjectNode typed, @Nullable LocalDate lastDay) {
        ArrayNode targets = typed.withArray(TARGETS);
        return effects.stream()
                .map(effect -> new PreviewRow(effect, effect.asksForTarget() ? place(effect, targets, lastDay) : -1))
                .toList();
    }

    private static int place(ForeseenEffect effect, ArrayNode targets, @Nullable LocalDate lastDay) {
        String obligation = effect.deadline().obligation().name();
        for (int i = 0; i < targets.size(); i++) {
            JsonNode target = targets.get(i);
            if (target.path("obligation").asString("").equals(obligation)) {
                return i;
            }
        }
        targets.addObject().put("obligation", obligation).put("targetOn", proposed(effect, lastDay));
        return targets.size() - 1;
    }

    /** The target so far, else the later of the date and the end of the proceedings; nothing when that is not known. */
    private static String proposed(ForeseenEffect effect, @Nullable LocalDate lastDay) {
        LocalDate dueOn = effect.deadline().dueOn();
        if (effect.targetSoFar() != null) {
            return effect.targetSoFar().toString();
        }
        return lastDay == null ? "" : (lastDay.isAfter(dueOn) ? lastDay : dueOn).toString();
    }
}
