package org.practicereview.form;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.practicereview.form.Field.Kind;
import org.practicereview.form.Field.Option;

/**
 * A form read off a record: its components in order, each with its {@link Question}.
 *
 * @param sections its pages, none where all is asked on one
 */
public record Form(Class<? extends Record> type, List<Field> fields, List<FormSection> sections) {

    public Form(Class<? extends Record> type, List<Field> fields) {
        this(type, fields, List.of());
    }

    /** So many entries of a list fit on a page; the page reads back no more. */
    public static final int MOST_ENTRIES = 50;

    /** From this many characters on, a text is asked in several lines. */
    private static final int ONE_LINE = 200;

    /** Records do not change while the service runs: each is read once. */
    private static final ClassValue<Form> READ = new ClassValue<>() {
        @Override
        protected Form computeValue(Class<?> type) {
            return new Form(type.asSubclass(Record.class), fieldsOf(type), sectionsOf(type));
        }
    };

    public static Form of(Class<? extends Record> type) {
        return READ.get(type);
    }

    private static List<Field> fieldsOf(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .flatMap(component -> component.isAnnotationPresent(Section.class)
                        ? fieldsOf(component.getType()).stream()
                        : Stream.of(field(component)))
                .toList();
    }

    private static List<FormSection> sectionsOf(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> component.isAnnotationPresent(Section.class))
                .map(component -> section(component, component.getAnnotation(Section.class)))
                .filter(section -> !section.title().isEmpty())
                .toList();
    }

    private static FormSection section(RecordComponent component, Section section) {
        List<String> names =
                fieldsOf(component.getType()).stream().map(Field::name).toList();
        return new FormSection(component.getName(), section.value(), section.hint(), names);
    }

    /** The form of one section, as its page asks it; empty when there is none of that name. */
    public Optional<Form> section(String name) {
        return sections.stream()
                .filter(section -> section.name().equals(name))
                .findFirst()
                .map(section -> new Form(
                        type,
                        fields.stream()
                                .filter(field -> section.fields().contains(field.name()))
                                .toList(),
                        List.of(section)));
    }

    /** Whether this is one of its questions. */
    public boolean asks(String name) {
        return fields.stream().anyMatch(field -> field.name().equals(name));
    }

    /**
     * This form, with choices for one question that depend on the case.
     *
     * @param name the question; {@code list.question} is the one asked in each entry of a list
     */
    public Form offering(String name, List<Option> options) {
        return new Form(type, offering(fields, name, options), sections);
    }

    /** This form, with that question marked on the page as one that needs an answer. */
    public Form needing(String name) {
        return new Form(
                type,
                fields.stream()
                        .map(field -> field.name().equals(name) ? field.needed() : field)
                        .toList(),
                sections);
    }

    /**
     * This form, without a question that does not arise for the case.
     *
     * @param name the question; {@code list.question} is the one asked in each entry of a list
     */
    public Form without(String name) {
        return new Form(
                type,
                without(fields, name),
                sections.stream().map(section -> section.without(name)).toList());
    }

    /**
     * This form, with a list that has one entry for each of these, in their order; people neither add nor remove one.
     *
     * @param list the list
     * @param about the question of an entry whose answer says which one it is about
     */
    public Form oneForEach(String list, String about, List<Option> entries) {
        return new Form(
                type,
                fields.stream()
                        .map(field -> field.name().equals(list) ? field.oneForEach(about, entries) : field)
                        .toList(),
                sections);
    }

    private static List<Field> without(List<Field> fields, String name) {
        return fields.stream()
                .filter(field -> !field.name().equals(name))
                .map(field -> name.startsWith(field.name() + ".")
                        ? field.asking(without(
                                field.fields(), name.substring(field.name().length() + 1)))
                        : field)
                .toList();
    }

    private static List<Field> offering(List<Field> fields, String name, List<Option> options) {
        return fields.stream()
                .map(field -> field.name().equals(name)
                        ? field.offering(options)
                        : name.startsWith(field.name() + ".")
                                ? field.asking(offering(
                                        field.fields(),
                                        name.substring(field.name().length() + 1),
                                        options))
                                : field)
                .toList();
    }

    private static Field field(RecordComponent component) {
        Question question = component.getAnnotation(Question.class);
        if (question == null) {
            throw new IllegalStateException(component + " of a form asks no question");
        }
        Kind kind = kind(component);
        if (kind == Kind.ENTRIES && question.each().isEmpty()) {
            throw new IllegalStateException(component + " does not say what one entry is called");
        }
        return new Field(
                component.getName(),
                question.value(),
                question.heading(),
                question.hint(),
                question.each(),
                kind,
                kind == Kind.CHOICE || kind == Kind.CHOICES ? options(element(component)) : List.of(),
                kind == Kind.ENTRIES ? fieldsOf(element(component)) : List.of(),
                required(component),
                maximumLength(component),
                question.personal(),
                question.purpose());
    }

    private static Kind kind(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == List.class) {
            return element(component).isRecord() ? Kind.ENTRIES : Kind.CHOICES;
        }
        if (type.isEnum()) {
            return Kind.CHOICE;
        }
        if (type == Boolean.class) {
            return Kind.YES_NO;
        }
        if (type == LocalDate.class) {
            return Kind.DATE;
        }
        if (type == LocalTime.class) {
            return Kind.TEXT;
        }
        if (type == Integer.class) {
            return Kind.NUMBER;
        }
        return maximumLength(component) > ONE_LINE ? Kind.LONG_TEXT : Kind.TEXT;
    }

    /** The type itself, or what a list is made of. */
    static Class<?> element(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType list
                ? (Class<?>) list.getActualTypeArguments()[0]
                : component.getType();
    }

    /** Of a list that is kept as data there are none here: they are offered afterwards. */
    private static List<Option> options(Class<?> choice) {
        if (!choice.isEnum()) {
            return List.of();
        }
        return Arrays.stream(choice.getEnumConstants())
                .map(constant -> new Option(
                        ((Enum<?>) constant).name(),
                        constant instanceof Labelled labelled ? labelled.label() : constant.toString()))
                .toList();
    }

    private static boolean required(RecordComponent component) {
        var accessor = component.getAccessor();
        return accessor.isAnnotationPresent(NotNull.class)
                || accessor.isAnnotationPresent(NotBlank.class)
                || accessor.isAnnotationPresent(NotEmpty.class);
    }

    private static int maximumLength(RecordComponent component) {
        AtMost most = component.getAccessor().getAnnotation(AtMost.class);
        if (most != null) {
            return most.value();
        }
        Size size = component.getAccessor().getAnnotation(Size.class);
        return component.getType() == String.class && size != null ? size.max() : 0;
    }
}
