package org.practicereview.notification;

import static org.practicereview.notification.questions.Children.IN_DETAIL;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.practicereview.form.AnswerSummary;
import org.practicereview.form.AnswerSummary.Group;
import org.practicereview.form.Form;
import org.practicereview.form.FormSection;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Facts.Fact;
import tools.jackson.databind.JsonNode;

/**
 * A notification laid out as the national form: up to four children in detail, the one it is about first, and the others
 * as text in the further information (rule book, sections 1.5 and 2, D1). Before there was one form for all children of an
 * incident, which is when nobody was asked which of them are described in detail, all of them were. What was not answered
 * is left out.
 */
final class NationalFormat {

    private static final String CHILDREN = "children";
    private static final String FURTHER = "further";
    private static final String ASKED_IN_DETAIL = "inDetail";

    private NationalFormat() {}

    /** The sections, of answers that were given. */
    static List<Facts> of(Form form, JsonNode answers) {
        List<Integer> inDetail =
                inDetail(answers.path(CHILDREN), asksWhoIsInDetail(form) ? IN_DETAIL : Form.MOST_ENTRIES);
        List<Facts> read = new ArrayList<>();
        for (FormSection section : form.sections()) {
            List<Group> groups = AnswerSummary.of(form.section(section.name()).orElseThrow(), answers)
                    .groups();
            switch (section.name()) {
                case CHILDREN ->
                    inDetail.forEach(child -> read.add(new Facts(heading(child, answers), rows(groups.get(child)))));
                case FURTHER -> read.add(new Facts(section.title(), further(groups, others(form, answers, inDetail))));
                default -> read.add(new Facts(section.title(), rows(groups)));
            }
        }
        return read.stream().filter(facts -> !facts.rows().isEmpty()).toList();
    }

    private static boolean asksWhoIsInDetail(Form form) {
        return form.fields().stream()
                .filter(field -> field.name().equals(CHILDREN))
                .flatMap(children -> children.fields().stream())
                .anyMatch(field -> field.name().equals(ASKED_IN_DETAIL));
    }

    /** Who was chosen, and where nobody was, whoever comes first; by their place in the list. */
    private static List<Integer> inDetail(JsonNode children, int most) {
        return IntStream.range(0, children.size())
                .boxed()
                .filter(child -> !isFalse(children.path(child).path(ASKED_IN_DETAIL)))
                .sorted(Comparator.comparing(
                                (Integer child) -> !isTrue(children.path(child).path("indexChild")))
                        .thenComparing(child -> !isTrue(children.path(child).path(ASKED_IN_DETAIL))))
                .limit(most)
                .toList();
    }

    private static List<Fact> others(Form form, JsonNode answers, List<Integer> inDetail) {
        List<Group> children =
                AnswerSummary.of(form.section(CHILDREN).orElseThrow(), answers).groups();
        return IntStream.range(0, answers.path(CHILDREN).size())
                .filter(child -> !inDetail.contains(child))
                .mapToObj(child -> new Fact(
                        heading(child, answers) + ", not in detail",
                        String.join(
                                "\n",
                                rows(children.get(child)).stream()
                                        .map(row -> row.label() + " " + row.value())
                                        .toList())))
                .toList();
    }

    private static List<Fact> further(List<Group> groups, List<Fact> others) {
        List<Fact> rows = new ArrayList<>(rows(groups));
        rows.addAll(others);
        return rows;
    }

    private static String heading(int child, JsonNode answers) {
        boolean index = answers.path(CHILDREN).size() == 1
                || isTrue(answers.path(CHILDREN).path(child).path("indexChild"));
        return "Child " + (child + 1) + (index ? ", whom the notification is about" : "");
    }

    private static List<Fact> rows(List<Group> groups) {
        return groups.stream()
                .flatMap(group -> rows(group).stream()
                        .map(row -> group.heading().isEmpty()
                                ? row
                                : new Fact(group.heading() + ": " + row.label(), row.value())))
                .toList();
    }

    private static List<Fact> rows(Group group) {
        return group.rows().stream()
                .filter(AnswerSummary.Row::isAnswered)
                .map(row -> new Fact(row.question(), String.join("\n", row.lines())))
                .toList();
    }

    private static boolean isTrue(JsonNode answer) {
        return answer.isBoolean() && answer.asBoolean();
    }

    private static boolean isFalse(JsonNode answer) {
        return answer.isBoolean() && !answer.asBoolean();
    }
}
