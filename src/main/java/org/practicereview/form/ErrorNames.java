package org.practicereview.form;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names the question in errors that would be the same for several, and the entry where a list has several: in the summary
 * at the top of a page "Enter a real date", three times, helps nobody. Machines are given a pointer instead.
 */
final class ErrorNames {

    private static final Pattern TOO_LONG = Pattern.compile("Enter at most ([\\d,]+) characters");

    private static final int FIRST_WORDS = 60;

    private ErrorNames() {}

    static AnswerError named(TypedForm typed, AnswerError error) {
        AnswerError named = named(typed.form(), error);
        return named == error ? ofSeveral(typed, error) : named;
    }

    private static AnswerError ofSeveral(TypedForm typed, AnswerError error) {
        String[] pointer = error.pointer().split("/");
        if (pointer.length < 4 || !pointer[2].matches("\\d{1,4}")) {
            return error;
        }
        int entry = Integer.parseInt(pointer[2]);
        return typed.form().fields().stream()
                .filter(list -> list.kind() == Field.Kind.ENTRIES && list.name().equals(pointer[1]))
                .filter(list -> typed.entries(list.name()) > Math.max(1, entry))
                .findFirst()
                .map(list -> entry(typed, list, entry) + ": ")
                // Named already, where a page shows once more what it was given
                .filter(name -> !error.message().startsWith(name))
                .map(name -> new AnswerError(error.pointer(), error.code(), name + error.message()))
                .orElse(error);
    }

    /** As the page heads it; what it is about is given in its first words. */
    private static String entry(TypedForm typed, Field list, int entry) {
        return entry >= list.options().size()
                ? list.each() + " " + (entry + 1)
                : "“" + begun(typed.about(list, entry).label()) + "”";
    }

    private static String begun(String label) {
        int end = label.length() <= FIRST_WORDS ? -1 : label.lastIndexOf(' ', FIRST_WORDS);
        return end < 0 ? label : label.substring(0, end) + " …";
    }

    private static AnswerError named(Form form, AnswerError error) {
        Matcher tooLong = TOO_LONG.matcher(error.message());
        if (error.message().equals(AnswerValues.NOT_A_DATE)) {
            return named(form, error, " must be a real date, for example 20 4 2026");
        }
        return tooLong.matches() ? named(form, error, " must be " + tooLong.group(1) + " characters or fewer") : error;
    }

    private static AnswerError named(Form form, AnswerError error, String must) {
        return question(form.fields(), error.pointer().split("/"), 1, "")
                .map(question -> new AnswerError(error.pointer(), error.code(), question + must))
                .orElse(error);
    }

    /** The question at that place; of an entry also which one it is: {@code Child 2, “Date of birth”}. */
    private static Optional<String> question(List<Field> fields, String[] pointer, int at, String entry) {
        return fields.stream()
                .filter(field -> at < pointer.length && field.name().equals(pointer[at]))
                .findFirst()
                .flatMap(field -> field.kind() == Field.Kind.ENTRIES && at + 2 < pointer.length
                        ? question(field.fields(), pointer, at + 2, entry(field, pointer[at + 1]))
                        : Optional.of(entry + "“" + field.label() + "”"));
    }

    private static String entry(Field list, String index) {
        return index.matches("\\d{1,4}") ? list.each() + " " + (Integer.parseInt(index) + 1) + ", " : "";
    }
}
