package org.practicereview.notification;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.practicereview.form.AnswerError;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.FormReader;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.notification.questions.Notification;
import tools.jackson.databind.JsonNode;

/**
 * What a local authority's own case system sends in one call: the incident, and as much of the way to the sent
 * notification as its token may go. Everything that is wrong with any part is said at once.
 *
 * @param sent as it came
 * @param parts what could be read of each part, by its name; what is wrong in it is left out
 * @param wrong what is wrong with any part
 */
public record Submission(JsonNode sent, Map<String, Record> parts, List<AnswerError> wrong) {

    static final String INCIDENT = "incident";
    static final String DECISION = "decision";
    static final String NOTIFICATION = "notification";
    static final String SEND = "send";

    /** The parts a submission may have, and what each asks. */
    public static final List<Part> PARTS = List.of(
            new Part(INCIDENT, RecordedIncident.class, true),
            new Part(DECISION, DecideWhetherToNotify.Decision.class, false),
            new Part(NOTIFICATION, Notification.class, false),
            new Part(SEND, Sending.class, false));

    /** A part of a submission: its name, what it asks, and whether it must be there. */
    public record Part(String name, Class<? extends Record> form, boolean required) {}

    /**
     * Reads a submission, right or wrong.
     *
     * @throws InvalidAnswers when it is no submission at all
     */
    static Submission read(JsonNode sent, FormReader reader) {
        if (!sent.isObject()) {
            throw new InvalidAnswers("", "wrong-type", "Send an object with the incident");
        }
        List<AnswerError> wrong = new ArrayList<>();
        Map<String, Record> parts = new LinkedHashMap<>();
        PARTS.forEach(part -> read(sent, part, reader, wrong).ifPresent(read -> parts.put(part.name(), read)));
        checkTogether(sent, parts, wrong);
        return new Submission(sent, parts, wrong);
    }

    private static Optional<Record> read(JsonNode sent, Part part, FormReader reader, List<AnswerError> wrong) {
        if (!sent.hasNonNull(part.name())) {
            if (part.required()) {
                wrong.add(new AnswerError("/" + part.name(), "required", "Send what is known of the incident"));
            }
            return Optional.empty();
        }
        AnswerErrors errors = new AnswerErrors();
        try {
            Record read = reader.read(sent.get(part.name()), part.form(), errors);
            wrong.addAll(under(part.name(), errors));
            return Optional.of(read);
        } catch (InvalidAnswers none) {
            wrong.addAll(under(part.name(), none));
            return Optional.empty();
        }
    }

    /** What could be read of that part. */
    <F extends Record> Optional<F> part(String name, Class<F> form) {
        return Optional.ofNullable(parts.get(name)).map(form::cast);
    }

    /** What is known of the incident, where that is right. */
    RecordedIncident incident() {
        return part(INCIDENT, RecordedIncident.class).orElseThrow();
    }

    /** A part of the submission as it was sent; empty where it was not. */
    Optional<JsonNode> given(String name) {
        return sent.hasNonNull(name) ? Optional.of(sent.get(name)) : Optional.empty();
    }

    /** Whether the error is one of that part. */
    static boolean isIn(String part, AnswerError error) {
        return (error.pointer() + "/").startsWith("/" + part + "/");
    }

    private static void checkTogether(JsonNode sent, Map<String, Record> parts, List<AnswerError> wrong) {
        AnswerErrors errors = new AnswerErrors();
        Set<String> known = Set.of(INCIDENT, DECISION, NOTIFICATION, SEND);
        sent.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> errors.add(
                        "/" + name.replace("~", "~0").replace("/", "~1"), "unknown-field", "There is no such part"));
        boolean sends = sent.hasNonNull(SEND);
        errors.addIf(
                sends && !sent.hasNonNull(DECISION),
                "/decision",
                "required",
                "Send the decision to notify with what is to be sent");
        errors.addIf(
                sends && !sent.hasNonNull(NOTIFICATION),
                "/notification",
                "required",
                "Send the notification with what is to be sent");
        boolean bothAreRight = wrong.stream().noneMatch(error -> isIn(INCIDENT, error) || isIn(NOTIFICATION, error));
        if (bothAreRight
                && parts.get(INCIDENT) instanceof RecordedIncident incident
                && parts.get(NOTIFICATION) instanceof Notification notification) {
            AnswerErrors ages = new AnswerErrors();
            ChildAges.check(
                    notification.children().children().stream()
                            .map(ChildAges.Age::of)
                            .toList(),
                    incident.incidentOn(),
                    incident.childStatus(),
                    incident.ageAtHarm(),
                    ages);
            wrong.addAll(under(NOTIFICATION, ages));
        }
        wrong.addAll(errors.all());
    }

    @Override
    public String toString() {
        return "Submission[***]";
    }

    static List<AnswerError> under(String part, AnswerErrors errors) {
        return errors.all().stream().map(error -> error.under(part)).toList();
    }

    /** What was found wrong with that part, pointing into the part of the submission. */
    static List<AnswerError> under(String part, InvalidAnswers invalid) {
        return invalid.errors().stream().map(error -> error.under(part)).toList();
    }
}
