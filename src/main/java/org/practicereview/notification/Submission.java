package org.practicereview.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
 * @param incident what is asked to record an incident
 * @param decision what is asked to decide whether to notify; nothing leaves that to an approver
 * @param notification what is asked to prepare the notification; nothing leaves that to a notifier
 * @param send what is asked to send it; nothing leaves that to an approver
 */
public record Submission(
        RecordedIncident incident,
        @Nullable JsonNode decision,
        @Nullable JsonNode notification,
        @Nullable JsonNode send) {

    /** The parts a submission may have, and what each asks. */
    public static final List<Part> PARTS = List.of(
            new Part("incident", RecordedIncident.class, true),
            new Part("decision", DecideWhetherToNotify.Decision.class, false),
            new Part("notification", Notification.class, false),
            new Part("send", Sending.class, false));

    /** A part of a submission: its name, what it asks, and whether it must be there. */
    public record Part(String name, Class<? extends Record> form, boolean required) {}

    /**
     * Reads a submission.
     *
     * @throws InvalidAnswers with everything that is wrong in any part
     */
    static Submission read(JsonNode sent, FormReader reader) {
        if (!sent.isObject()) {
            throw new InvalidAnswers("", "wrong-type", "Send an object with the incident");
        }
        List<AnswerError> wrong = new ArrayList<>();
        List<Record> parts = new ArrayList<>();
        PARTS.forEach(part -> parts.add(read(sent, part, reader, wrong)));
        checkTogether(sent, parts, wrong);
        if (!wrong.isEmpty()) {
            throw new InvalidAnswers(wrong);
        }
        return new Submission(
                (RecordedIncident) parts.get(0),
                sent.get("decision"),
                parts.get(2) == null ? null : reader.write(parts.get(2)),
                sent.get("send"));
    }

    private static @Nullable Record read(JsonNode sent, Part part, FormReader reader, List<AnswerError> wrong) {
        JsonNode given = sent.get(part.name());
        if (given == null || given.isNull()) {
            if (part.required()) {
                wrong.add(new AnswerError("/" + part.name(), "required", "Send what is known of the incident"));
            }
            return null;
        }
        try {
            return reader.read(given, part.form());
        } catch (InvalidAnswers invalid) {
            wrong.addAll(under(part.name(), invalid));
            return null;
        }
    }

    private static void checkTogether(JsonNode sent, List<Record> parts, List<AnswerError> wrong) {
        AnswerErrors errors = new AnswerErrors();
        Set<String> known = Set.of("incident", "decision", "notification", "send");
        sent.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> errors.add(
                        "/" + name.replace("~", "~0").replace("/", "~1"), "unknown-field", "There is no such part"));
        boolean sends = sent.hasNonNull("send");
        errors.addIf(
                sends && !sent.hasNonNull("decision"),
                "/decision",
                "required",
                "Send the decision to notify with what is to be sent");
        errors.addIf(
                sends && !sent.hasNonNull("notification"),
                "/notification",
                "required",
                "Send the notification with what is to be sent");
        if (parts.get(0) instanceof RecordedIncident incident && parts.get(2) instanceof Notification notification) {
            AnswerErrors ages = new AnswerErrors();
            ChildAges.check(
                    notification.children().children().stream()
                            .map(ChildAges.Age::of)
                            .toList(),
                    incident.incidentOn(),
                    incident.childStatus(),
                    incident.ageAtHarm(),
                    ages);
            wrong.addAll(under("notification", ages));
        }
        wrong.addAll(errors.all());
    }

    private static List<AnswerError> under(String part, AnswerErrors errors) {
        return errors.all().stream().map(error -> error.under(part)).toList();
    }

    /** The same errors, pointing into the part of the submission. */
    static List<AnswerError> under(String part, InvalidAnswers invalid) {
        return invalid.errors().stream().map(error -> error.under(part)).toList();
    }
}
