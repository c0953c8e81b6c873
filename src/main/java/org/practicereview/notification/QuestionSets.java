package org.practicereview.notification;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseFile;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.Field;
import org.practicereview.form.Form;
import org.practicereview.guidance.Guidance;
import org.practicereview.guidance.NotificationQuestion;
import org.practicereview.guidance.Route;
import org.practicereview.guidance.Wording.Role;
import org.practicereview.guidance.Wording.Term;
import org.practicereview.guidance.Wordings;
import org.practicereview.notification.questions.Notification;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The questions of the day: those of today, and for what was sent in the time of the boards those of then. Which question
 * belongs to which set stands in a decision table.
 */
@Component
class QuestionSets {

    private final Guidance guidance;
    private final Wordings wordings;
    private final Clock clock;
    private final Map<String, List<NotificationQuestion>> sets = new ConcurrentHashMap<>();

    QuestionSets(Guidance guidance, Wordings wordings, Clock clock) {
        this.guidance = guidance;
        this.wordings = wordings;
        this.clock = clock;
    }

    /** The set for the notification of the case. */
    Term of(CaseFile file) {
        LocalDate day = isBeforeThePanel(file) ? file.incident().clockStartsOn() : England.today(clock);
        return wordings.on(day).term(Role.QUESTION_SET);
    }

    /** Such a notification was sent then, and is recorded afterwards. */
    private boolean isBeforeThePanel(CaseFile file) {
        return guidance.recipients(new SentAlong(Route.PANEL, false).event().name(), file.edition())
                .isEmpty();
    }

    /** The set of today. */
    Term today() {
        return wordings.on(England.today(clock)).term(Role.QUESTION_SET);
    }

    /** What the set says of each question, also of those it does not ask. */
    List<NotificationQuestion> questions(Term set) {
        return sets.computeIfAbsent(
                set.code(),
                code -> names(Form.of(Notification.class))
                        .map(name -> guidance.notificationQuestion(code, name))
                        .toList());
    }

    /** The form as the set asks it. */
    Form form(Term set) {
        Form form = Form.of(Notification.class);
        for (NotificationQuestion question : questions(set)) {
            form = question.asked() ? form : form.without(question.name());
        }
        return form;
    }

    /** Notes each answer to a question that the set does not ask. */
    void refuseNotAsked(Term set, JsonNode answers, AnswerErrors errors) {
        notAsked(set, answers)
                .filter(place -> !answers.at(place).isNull())
                .forEach(place ->
                        errors.add(place, "not-asked", "Leave this empty: it is not among the " + set.words()));
    }

    /** The answers to what the set asks. */
    JsonNode onlyAsked(Term set, JsonNode answers) {
        JsonNode asked = answers.deepCopy();
        notAsked(set, answers).forEach(place -> {
            int last = place.lastIndexOf('/');
            ((ObjectNode) asked.at(place.substring(0, last))).remove(place.substring(last + 1));
        });
        return asked;
    }

    private Stream<String> notAsked(Term set, JsonNode answers) {
        return questions(set).stream()
                .filter(question -> !question.asked())
                .flatMap(question -> places(question.name(), answers));
    }

    private static Stream<String> places(String question, JsonNode answers) {
        String[] path = question.split("\\.");
        return path.length == 1
                ? Stream.of("/" + path[0])
                : IntStream.range(0, answers.path(path[0]).size())
                        .mapToObj(i -> "/" + path[0] + "/" + i + "/" + path[1]);
    }

    /** All questions that any set asks; those of each child with the list before them. */
    static Stream<String> names(Form form) {
        return form.fields().stream().flatMap(QuestionSets::names);
    }

    /** Of relatives only the list is weighed: who is not known needs no answer. */
    private static Stream<String> names(Field field) {
        return field.name().equals("children")
                ? Stream.concat(
                        Stream.of(field.name()), field.fields().stream().map(own -> field.name() + "." + own.name()))
                : Stream.of(field.name());
    }
}
