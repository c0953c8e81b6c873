package org.practicereview.notification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.practicereview.form.Field;
import org.practicereview.form.Form;
import org.practicereview.guidance.NotificationQuestion;
import org.practicereview.workflow.Completeness;
import org.practicereview.workflow.Completeness.Missing;
import tools.jackson.databind.JsonNode;

/** Weighs the answers of a notification by a decision table, and names those most worth adding. */
final class CompletenessCoach {

    private static final int MOST_ADVICE = 3;
    private static final String CHILDREN = "children";

    private final Form form;
    private final List<Weighed> weighed = new ArrayList<>();

    private CompletenessCoach(Form form) {
        this.form = form;
    }

    /** One place where an answer counts. */
    private record Weighed(NotificationQuestion question, String pointer, String label, boolean answered) {}

    static Completeness of(Form form, List<NotificationQuestion> questions, JsonNode typed) {
        CompletenessCoach coach = new CompletenessCoach(form);
        questions.stream()
                .filter(question -> question.asked() && question.weight() > 0)
                .forEach(question -> coach.weigh(question, typed));
        return coach.result();
    }

    private void weigh(NotificationQuestion question, JsonNode typed) {
        String[] path = question.name().split("\\.");
        Field field = field(form.fields(), path[0]);
        if (path.length == 1) {
            add(question, "/" + path[0], field.label(), typed.path(path[0]));
            return;
        }
        JsonNode children = typed.path(CHILDREN);
        IntStream.range(0, children.size())
                .forEach(i -> add(
                        question,
                        "/" + CHILDREN + "/" + i + "/" + path[1],
                        field.each() + " " + (i + 1) + ": "
                                + field(field.fields(), path[1]).label(),
                        children.path(i).path(path[1])));
    }

    private void add(NotificationQuestion question, String pointer, String label, JsonNode answer) {
        boolean answered = answer.isContainer()
                ? !answer.isEmpty()
                : !answer.isMissingNode()
                        && !answer.isNull()
                        && !answer.asString().isBlank();
        weighed.add(new Weighed(question, pointer, label, answered));
    }

    private Completeness result() {
        int all = sum(weighed);
        int answered = sum(weighed.stream().filter(Weighed::answered).toList());
        return new Completeness(
                all == 0 ? 0 : answered * 100 / all,
                weighed.stream()
                        .filter(place -> !place.answered())
                        .sorted(Comparator.comparing(place -> place.question().weight(), Comparator.reverseOrder()))
                        .limit(MOST_ADVICE)
                        .map(place -> new Missing(
                                place.pointer(), place.label(), place.question().because()))
                        .toList());
    }

    private static int sum(List<Weighed> places) {
        return places.stream().mapToInt(place -> place.question().weight()).sum();
    }

    private static Field field(List<Field> fields, String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
