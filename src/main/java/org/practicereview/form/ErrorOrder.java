package org.practicereview.form;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The summary at the top of a page names what is wrong in the order of the questions below. What cannot be read is found
 * before what is missing, wherever it stands.
 */
final class ErrorOrder {

    private ErrorOrder() {}

    /** What is wrong with the form as a whole comes first, and what none of its questions asks for last. */
    static List<AnswerError> ordered(Form form, List<AnswerError> errors) {
        return errors.stream()
                .sorted(Comparator.comparing((AnswerError error) -> place(form, error), ErrorOrder::compare))
                .toList();
    }

    /** Which question it is; in a list also which entry, and which question of it. */
    private static List<Integer> place(Form form, AnswerError error) {
        List<Integer> place = new ArrayList<>();
        if (error.pointer().isEmpty()) {
            return place;
        }
        List<Field> questions = form.fields();
        for (String part : error.pointer().substring(1).split("/")) {
            if (part.matches("\\d{1,4}")) {
                place.add(Integer.parseInt(part));
                continue;
            }
            int number = number(questions, part);
            place.add(number);
            questions = number < questions.size() ? questions.get(number).fields() : List.of();
        }
        return place;
    }

    private static int number(List<Field> questions, String name) {
        int number = 0;
        while (number < questions.size() && !questions.get(number).name().equals(name)) {
            number++;
        }
        return number;
    }

    private static int compare(List<Integer> one, List<Integer> other) {
        for (int at = 0; at < Math.min(one.size(), other.size()); at++) {
            int compared = Integer.compare(one.get(at), other.get(at));
            if (compared != 0) {
                return compared;
            }
        }
        return Integer.compare(one.size(), other.size());
    }
}
