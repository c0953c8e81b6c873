package org.practicereview.form;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A draft may be incomplete and wrong; but it must be a draft of this form, of a shape that its page can show, and text
 * that a database can keep.
 */
public final class DraftCheck {

    private final AnswerErrors errors = new AnswerErrors();

    private DraftCheck() {}

    /**
     * Refuses what cannot be kept as a draft.
     *
     * @throws InvalidAnswers naming each place
     */
    public static void require(JsonNode draft, Form form) {
        if (!draft.isObject()) {
            throw new InvalidAnswers("", "wrong-type", "Send an object with the answers");
        }
        DraftCheck check = new DraftCheck();
        check.answers(draft, form.fields(), "");
        check.errors.refuseIfAny();
    }

    private void answers(JsonNode answers, List<Field> fields, String at) {
        Map<String, Field> known = fields.stream().collect(Collectors.toMap(Field::name, Function.identity()));
        for (Map.Entry<String, JsonNode> answer : answers.properties()) {
            String place = at + "/" + answer.getKey().replace("~", "~0").replace("/", "~1");
            Field field = known.get(answer.getKey());
            if (field == null) {
                errors.add(place, "unknown-field", "There is no such field");
            } else if (!answer.getValue().isNull()) {
                answer(answer.getValue(), field, place);
            }
        }
    }

    private void answer(JsonNode answer, Field field, String at) {
        switch (field.kind()) {
            case ENTRIES -> list(answer, at, (entry, place) -> entry(entry, field, place));
            case CHOICES -> list(answer, at, this::single);
            default -> single(answer, at);
        }
    }

    private void list(JsonNode answer, String at, Each each) {
        if (!answer.isArray()) {
            errors.add(at, "wrong-type", "Give a list");
            return;
        }
        errors.addIf(
                answer.size() > Form.MOST_ENTRIES, at, "too-many", "Give at most " + Form.MOST_ENTRIES + " entries");
        for (int i = 0; i < answer.size() && i < Form.MOST_ENTRIES; i++) {
            each.check(answer.get(i), at + "/" + i);
        }
    }

    private void entry(JsonNode entry, Field list, String at) {
        if (entry.isObject()) {
            answers(entry, list.fields(), at);
        } else {
            errors.add(at, "wrong-type", "Give an object");
        }
    }

    /** A number where a text is asked may stay: it is shown as it is, and corrected when the step is done. */
    private void single(JsonNode answer, String at) {
        if (answer.isContainer()) {
            errors.add(at, "wrong-type", "Give a single answer");
        } else if (AnswerValues.hasControlCharacter(answer.asString().replace("\r\n", "\n"))) {
            errors.add(at, "control-character", "Remove characters that cannot be shown");
        }
    }

    /** Looks at one item of a list, at its place. */
    private interface Each {
        void check(JsonNode item, String at);
    }
}
