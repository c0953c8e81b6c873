package org.practicereview.form;

import java.util.List;

/**
 * One question of a form, as page and API description need it.
 *
 * @param name name of the record component
 * @param label the question
 * @param heading what stands above it where a new group of questions begins, else empty
 * @param hint help under it, may be empty
 * @param each what one entry is called, empty unless it is a list of entries
 * @param kind how it is asked
 * @param options the choices, or for a list what there is one entry for each of; else empty
 * @param fields the questions of one entry, empty unless it is a list of entries
 * @param required whether an answer must be given
 * @param maximumLength most characters, 0 when not text
 * @param personal whether the answer identifies people
 * @param purpose what of the person who answers it asks for
 */
public record Field(
        String name,
        String label,
        String heading,
        String hint,
        String each,
        Kind kind,
        List<Option> options,
        List<Field> fields,
        boolean required,
        int maximumLength,
        boolean personal,
        Purpose purpose) {

    /** This question with these choices. */
    Field offering(List<Option> choices) {
        Kind chosen = kind == Kind.CHOICES ? kind : Kind.CHOICE;
        return new Field(
                name, label, heading, hint, each, chosen, choices, fields, required, maximumLength, personal, purpose);
    }

    /** This question, with an answer that must be given. */
    Field needed() {
        return new Field(
                name, label, heading, hint, each, kind, options, fields, true, maximumLength, personal, purpose);
    }

    /** This list of entries, with these questions in each entry. */
    Field asking(List<Field> questions) {
        return new Field(
                name, label, heading, hint, each, kind, options, questions, required, maximumLength, personal, purpose);
    }

    /** This list with one entry for each of these; what an entry is about is given, not asked. */
    Field oneForEach(String about, List<Option> entries) {
        List<Field> questions = fields.stream()
                .map(field -> field.name().equals(about) ? field.given(entries) : field)
                .toList();
        return new Field(
                name, label, heading, hint, each, kind, entries, questions, required, maximumLength, personal, purpose);
    }

    private Field given(List<Option> entries) {
        return new Field(
                name,
                label,
                heading,
                hint,
                each,
                Kind.GIVEN,
                entries,
                fields,
                required,
                maximumLength,
                personal,
                purpose);
    }

    /** How a question is asked. */
    public enum Kind {
        TEXT,
        LONG_TEXT,
        NUMBER,
        DATE,
        YES_NO,
        CHOICE,
        CHOICES,
        ENTRIES,
        /** What an entry of a list is about, where there is one entry for each such thing: not asked. */
        GIVEN
    }

    /** One of the choices: what is stored and what is read. */
    public record Option(String value, String label) {}
}
