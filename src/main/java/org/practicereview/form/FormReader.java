package org.practicereview.form;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validator;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Reads answers, typed into a page or sent by a machine, into the record of a form. Strict: unknown fields, wrong types
 * and impossible dates are named, all at once, and nothing is guessed. A text is without blanks around it, and never blank: where
 * nobody wrote anything it is nothing.
 */
@Component
public class FormReader {

    /** So many errors are enough to say; more would only fill a page or a log. */
    private static final int MOST_ERRORS = 100;

    private final Validator validator;
    private final ObjectMapper json;

    public FormReader(Validator validator, ObjectMapper json) {
        this.validator = validator;
        this.json = json;
    }

    /**
     * The answers as a record.
     *
     * @throws InvalidAnswers naming each field and what is wrong with it
     */
    public <F extends Record> F read(JsonNode answers, Class<F> type) {
        AnswerErrors errors = new AnswerErrors();
        F form = read(answers, type, errors);
        errors.refuseIfAny();
        return form;
    }

    /**
     * The answers as a record, for a caller who has more to say at once: what is wrong is noted in {@code errors}
     * instead of refused, and what cannot be read is left out of the record.
     *
     * @throws InvalidAnswers when these are no answers at all
     */
    public <F extends Record> F read(JsonNode answers, Class<F> type, AnswerErrors errors) {
        if (answers == null || !answers.isObject()) {
            throw new InvalidAnswers("", "wrong-type", "Send an object with the answers");
        }
        F form = record(answers, type, "", errors);
        if (form != null) {
            validate(form, errors);
            crossCheck(form, "", errors);
        }
        return form;
    }

    /**
     * Answers that were accepted before, as a record. They are not judged again: what was true of the day they were given, or
     * of the form as it was then, need not be so now. What the form does not know any more is left out.
     */
    public <F extends Record> F accepted(JsonNode answers, Class<F> type) {
        return record(answers, type, "", new AnswerErrors());
    }

    /** The record as the JSON its reader would read again. */
    public JsonNode write(Record form) {
        return json.valueToTree(form);
    }

    /** Its sections first, then the entries of its lists, each at its place, then the form itself. */
    private static void crossCheck(Record form, String at, AnswerErrors errors) {
        RecordComponent[] components = form.getClass().getRecordComponents();
        for (RecordComponent component : components) {
            if (component.isAnnotationPresent(Section.class)
                    && RecordMaker.value(form, component) instanceof Record section) {
                crossCheck(section, at, errors);
            }
        }
        for (RecordComponent component : components) {
            if (RecordMaker.value(form, component) instanceof List<?> entries) {
                crossCheck(entries, at + "/" + component.getName(), errors);
            }
        }
        if (form instanceof CrossChecked crossChecked) {
            AnswerErrors own = at.isEmpty() ? errors : new AnswerErrors();
            crossChecked.check(own);
            if (own != errors) {
                own.all().stream()
                        .map(error -> error.under(at.substring(1)))
                        .forEach(error -> errors.add(error.pointer(), error.code(), error.message()));
            }
        }
    }

    private static void crossCheck(List<?> entries, String at, AnswerErrors errors) {
        for (int i = 0; i < entries.size(); i++) {
            if (entries.get(i) instanceof Record entry) {
                crossCheck(entry, at + "/" + i, errors);
            }
        }
    }

    private <F extends Record> F record(JsonNode answers, Class<F> type, String at, AnswerErrors errors) {
        Set<String> unknown = new TreeSet<>(answers.propertyNames());
        F record = record(answers, type, at, unknown, errors);
        unknown.stream()
                .limit(MOST_ERRORS)
                .forEach(name -> errors.add(at + "/" + pointerPart(name), "unknown-field", "There is no such field"));
        return record;
    }

    /** The questions of a section stand beside those of the others. */
    private <F extends Record> F record(
            JsonNode answers, Class<F> type, String at, Set<String> unknown, AnswerErrors errors) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            RecordComponent component = components[i];
            if (component.isAnnotationPresent(Section.class)) {
                values[i] = record(answers, component.getType().asSubclass(Record.class), at, unknown, errors);
            } else {
                unknown.remove(component.getName());
                values[i] = value(answers.get(component.getName()), component, at + "/" + component.getName(), errors);
            }
        }
        return RecordMaker.make(type, values);
    }

    private Object value(JsonNode answer, RecordComponent component, String at, AnswerErrors errors) {
        if (answer == null || answer.isNull()) {
            return component.getType() == List.class ? List.of() : null;
        }
        if (component.getType() == List.class) {
            return list(answer, Form.element(component), at, errors);
        }
        return AnswerValues.read(answer, component.getType(), at, errors);
    }

    private List<Object> list(JsonNode answer, Class<?> element, String at, AnswerErrors errors) {
        List<Object> values = new ArrayList<>();
        if (!answer.isArray()) {
            errors.add(at, "wrong-type", "Give a list");
            return values;
        }
        for (int i = 0; i < answer.size() && i < Form.MOST_ENTRIES; i++) {
            String itemAt = at + "/" + i;
            Object value = element.isRecord() && answer.get(i).isObject()
                    ? record(answer.get(i), element.asSubclass(Record.class), itemAt, errors)
                    : AnswerValues.read(answer.get(i), element, itemAt, errors);
            if (value != null) {
                values.add(value);
            }
        }
        errors.addIf(
                answer.size() > Form.MOST_ENTRIES, at, "too-many", "Give at most " + Form.MOST_ENTRIES + " entries");
        return values;
    }

    private <F extends Record> void validate(F form, AnswerErrors errors) {
        List<ConstraintViolation<F>> violations = new ArrayList<>(validator.validate(form));
        violations.stream()
                .map(violation -> new AnswerError(
                        pointer(violation.getPropertyPath(), form.getClass()), code(violation), violation.getMessage()))
                .sorted(Comparator.comparing(AnswerError::pointer, FieldOrder.of(form.getClass()))
                        .thenComparing(AnswerError::code))
                .forEach(error -> errors.add(error.pointer(), error.code(), error.message()));
    }

    /** Where an answer stands, which is not in its section. */
    private static String pointer(Path path, Class<?> form) {
        StringBuilder pointer = new StringBuilder();
        Class<?> type = form;
        for (Path.Node node : path) {
            if (node.getIndex() != null) {
                pointer.append('/').append(node.getIndex());
            }
            Optional<RecordComponent> component = component(type, node.getName());
            if (component.isPresent()) {
                type = Form.element(component.get());
            }
            boolean isSection = component
                    .filter(one -> one.isAnnotationPresent(Section.class))
                    .isPresent();
            if (node.getName() != null && !node.getName().startsWith("<") && !isSection) {
                pointer.append('/').append(node.getName());
            }
        }
        return pointer.toString();
    }

    private static Optional<RecordComponent> component(Class<?> type, @Nullable String name) {
        return type.isRecord()
                ? Arrays.stream(type.getRecordComponents())
                        .filter(component -> component.getName().equals(name))
                        .findFirst()
                : Optional.empty();
    }

    /** {@code NotBlank} becomes {@code not-blank}: the stable code of the rule. */
    private static String code(ConstraintViolation<?> violation) {
        String name = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return switch (name) {
            case "NotNull", "NotBlank", "NotEmpty" -> "required";
            case "Size", "AtMost" -> "length";
            case "PastOrPresent", "Past" -> "date-in-future";
            default -> name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
        };
    }

    private static String pointerPart(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
