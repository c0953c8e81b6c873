package org.practicereview.form;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** A draft may be incomplete and wrong; but it must be a draft of this form, and text that a database can keep. */
public final class DraftCheck {

    private DraftCheck() {}

    /**
     * Refuses what cannot be kept as a draft.
     *
     * @throws InvalidAnswers naming each place
     */
    public static void require(JsonNode draft, Form form) {
        AnswerErrors errors = new AnswerErrors();
        if (!draft.isObject()) {
            throw new InvalidAnswers("", "wrong-type", "Send an object with the answers");
        }
        Set<String> known = form.fields().stream().map(Field::name).collect(Collectors.toSet());
        for (Map.Entry<String, JsonNode> answer : draft.properties()) {
            String at = "/" + answer.getKey().replace("~", "~0").replace("/", "~1");
            errors.addIf(!known.contains(answer.getKey()), at, "unknown-field", "There is no such field");
            errors.addIf(
                    hasControlCharacter(answer.getValue()),
                    at,
                    "control-character",
                    "Remove characters that cannot be shown");
        }
        errors.refuseIfAny();
    }

    private static boolean hasControlCharacter(JsonNode answer) {
        if (answer.isContainer()) {
            return answer.propertyNames().stream().anyMatch(AnswerValues::hasControlCharacter)
                    || answer.valueStream().anyMatch(DraftCheck::hasControlCharacter);
        }
        return answer.isString()
                && AnswerValues.hasControlCharacter(answer.asString().replace("\r\n", "\n"));
    }
}
