package org.practicereview.workflow.web;

import java.util.Arrays;
import java.util.List;
import org.practicereview.form.AnswerError;
import org.practicereview.form.Field;
import org.practicereview.form.FormSection;
import org.practicereview.workflow.Completeness;
import org.practicereview.workflow.OpenTask;

/**
 * Something that is missing or wrong in a long form, and the page on which it is put right.
 *
 * @param message what to do
 * @param address of the question
 */
record Gap(String message, String address) {

    static List<Gap> of(OpenTask open, List<AnswerError> errors) {
        return errors.stream()
                .map(error -> new Gap(inWords(open, error), address(open, error)))
                .toList();
    }

    /** What is worth adding, with what it adds. */
    static List<Gap> of(OpenTask open, Completeness completeness) {
        return completeness.worthAdding().stream()
                .map(missing -> new Gap(
                        missing.question() + (missing.question().endsWith("?") ? " " : ". ") + missing.because() + ".",
                        address(open, new AnswerError(missing.pointer(), "", ""))))
                .toList();
    }

    private static String address(OpenTask open, AnswerError error) {
        String page = TaskViews.page(open.task());
        return open.typed().form().sections().stream()
                .filter(section -> section.holds(error))
                .findFirst()
                .map(section -> page + "/sections/" + section.name() + place(open, section, error))
                .orElse(page);
    }

    /** An entry of a list has a page of its own. */
    private static String place(OpenTask open, FormSection section, AnswerError error) {
        String[] parts = parts(error);
        if (isListOnly(open, section) && parts.length > 2) {
            return "/" + parts[1] + "#" + String.join("-", Arrays.copyOfRange(parts, 2, parts.length));
        }
        return isListOnly(open, section) ? "" : "#" + error.anchor();
    }

    private static boolean isListOnly(OpenTask open, FormSection section) {
        return section.fields().size() == 1
                && field(open, section.fields().get(0)).kind() == Field.Kind.ENTRIES;
    }

    /** Which entry is meant stands before what to do. */
    private static String inWords(OpenTask open, AnswerError error) {
        String[] parts = parts(error);
        return parts.length > 2
                ? field(open, parts[0]).each() + " " + (Integer.parseInt(parts[1]) + 1) + ": " + error.message()
                : error.message();
    }

    private static String[] parts(AnswerError error) {
        return error.pointer().isEmpty()
                ? new String[0]
                : error.pointer().substring(1).split("/");
    }

    private static Field field(OpenTask open, String name) {
        return open.typed().form().fields().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
