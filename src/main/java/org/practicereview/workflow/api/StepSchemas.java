package org.practicereview.workflow.api;

import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.DateSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.practicereview.form.Field;
import org.practicereview.form.Form;
import org.practicereview.workflow.StepKey;
import org.practicereview.workflow.UserSteps;
import org.springframework.stereotype.Component;

/** Describes the answers of each step by the questions it asks. */
@Component
class StepSchemas {

    private final UserSteps steps;

    StepSchemas(UserSteps steps) {
        this.steps = steps;
    }

    /** The schemas of the answers of all steps by name, the same at every start. */
    Map<String, Schema<?>> all() {
        Map<String, Schema<?>> schemas = new TreeMap<>();
        for (StepKey key : steps.keys()) {
            schemas.put(name(key), answers(Form.of(form(key)).fields()));
        }
        return schemas;
    }

    /**
     * The name of the answers of a step, such as {@code SendNotificationAnswers}. The same step of two processes asks the
     * same; where steps that ask differently are drawn with one name, that of the process stands before it.
     */
    String name(StepKey key) {
        boolean alike = steps.keys().stream()
                .filter(other -> other.task().equals(key.task()))
                .allMatch(other -> form(other).equals(form(key)));
        String drawn = key.task().substring(key.task().indexOf('_') + 1) + "Answers";
        return alike ? drawn : key.process() + drawn;
    }

    private Class<? extends Record> form(StepKey key) {
        return steps.of(key).form();
    }

    private static Schema<?> answers(List<Field> fields) {
        Schema<?> answers = new ObjectSchema();
        answers.setAdditionalProperties(false);
        for (Field field : fields) {
            Schema<?> answer = answer(field);
            answer.setDescription(field.hint().isEmpty() ? field.label() : field.label() + " (" + field.hint() + ")");
            answers.addProperty(field.name(), answer);
            if (field.required()) {
                answers.addRequiredItem(field.name());
            }
        }
        return answers;
    }

    private static Schema<?> answer(Field field) {
        return switch (field.kind()) {
            case TEXT, LONG_TEXT -> text(field);
            case NUMBER -> new IntegerSchema();
            case DATE -> new DateSchema();
            case YES_NO -> new BooleanSchema();
            case CHOICE, GIVEN -> choice(field);
            case CHOICES -> new ArraySchema().items(choice(field));
            case ENTRIES -> new ArraySchema().items(answers(field.fields()));
        };
    }

    private static Schema<?> text(Field field) {
        StringSchema text = new StringSchema();
        if (field.maximumLength() > 0) {
            text.setMaxLength(field.maximumLength());
        }
        return text;
    }

    private static Schema<?> choice(Field field) {
        StringSchema choice = new StringSchema();
        field.options().forEach(option -> choice.addEnumItem(option.value()));
        return choice;
    }
}
