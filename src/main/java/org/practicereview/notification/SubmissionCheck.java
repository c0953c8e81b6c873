package org.practicereview.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.practicereview.casefile.CaseFile;
import org.practicereview.form.AnswerError;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.FormReader;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.guidance.Route;
import org.practicereview.notification.questions.Notification;
import org.practicereview.organisation.Person;
import org.springframework.stereotype.Component;

/**
 * Everything that is wrong with a submission, of each part as far as it can be judged by itself: whoever sends by machine
 * hears it in one answer. The steps judge again when they are done.
 */
@Component
class SubmissionCheck {

    private final Incidents incidents;
    private final DecideWhetherToNotify decide;
    private final QuestionSets sets;
    private final SendNotification send;
    private final NotificationService notifications;
    private final FormReader reader;

    SubmissionCheck(
            Incidents incidents,
            DecideWhetherToNotify decide,
            QuestionSets sets,
            SendNotification send,
            NotificationService notifications,
            FormReader reader) {
        this.incidents = incidents;
        this.decide = decide;
        this.sets = sets;
        this.send = send;
        this.notifications = notifications;
        this.reader = reader;
    }

    /**
     * Refuses a submission with anything wrong in it before there is a case. What can only be judged by a case is
     * judged by one that is opened for it and taken back.
     *
     * @throws InvalidAnswers with everything that is wrong in any part
     */
    void requireRight(Person person, Submission submission) {
        List<AnswerError> wrong = new ArrayList<>(submission.wrong());
        submission
                .part(Submission.INCIDENT, RecordedIncident.class)
                .ifPresent(incident -> wrong.addAll(incident(person, incident, submission)));
        if (wrong.isEmpty()) {
            return;
        }
        if (wrong.stream().noneMatch(error -> Submission.isIn(Submission.INCIDENT, error))) {
            CaseFile file = incidents.record(person, submission.incident()).file();
            wrong.addAll(ofTheCase(person, file, submission));
            wrong.addAll(late(person, file, submission));
        }
        throw new InvalidAnswers(wrong);
    }

    /**
     * Refuses a submission that is right by itself and does not fit the case that was opened for it.
     *
     * @throws InvalidAnswers with everything that is wrong in any part; the case comes to nothing
     */
    void requireFitting(Person person, CaseFile file, Submission submission) {
        List<AnswerError> wrong = ofTheCase(person, file, submission);
        if (!wrong.isEmpty()) {
            wrong.addAll(late(person, file, submission));
            throw new InvalidAnswers(wrong);
        }
    }

    private List<AnswerError> incident(Person person, RecordedIncident incident, Submission submission) {
        AnswerErrors errors = new AnswerErrors();
        incidents.check(person, incident, errors);
        return notSaidYet(Submission.under(Submission.INCIDENT, errors), submission);
    }

    /** What was said of an answer already is said once. */
    private static List<AnswerError> notSaidYet(List<AnswerError> errors, Submission submission) {
        return errors.stream()
                .filter(error -> submission.wrong().stream()
                        .noneMatch(known -> known.pointer().equals(error.pointer())))
                .toList();
    }

    private List<AnswerError> ofTheCase(Person person, CaseFile file, Submission submission) {
        AnswerErrors decision = new AnswerErrors();
        submission
                .part(Submission.DECISION, DecideWhetherToNotify.Decision.class)
                .ifPresent(decided -> decide.check(file, decided, decision));
        AnswerErrors notification = new AnswerErrors();
        submission
                .part(Submission.NOTIFICATION, Notification.class)
                .ifPresent(given -> sets.refuseNotAsked(sets.of(file), reader.write(given), notification));
        AnswerErrors sent = new AnswerErrors();
        sending(submission).ifPresent(sending -> {
            send.checkReason(file, sending, sent);
            if (decision.all().isEmpty()) {
                chosen(submission).ifPresent(route -> send.checkDay(file, route, sending, sent));
            }
        });
        List<AnswerError> wrong = new ArrayList<>(Submission.under(Submission.DECISION, decision));
        wrong.addAll(Submission.under(Submission.NOTIFICATION, notification));
        wrong.addAll(notSaidYet(Submission.under(Submission.SEND, sent), submission));
        return wrong;
    }

    private static Optional<Sending> sending(Submission submission) {
        return submission.part(Submission.SEND, Sending.class).filter(sent -> sent.choice() == Sending.Choice.SEND);
    }

    /** Where the notification is to go; nothing where none is, or that was not decided. */
    private static Optional<Route> chosen(Submission submission) {
        return submission
                .part(Submission.DECISION, DecideWhetherToNotify.Decision.class)
                .flatMap(decision -> Optional.ofNullable(decision.route()))
                .map(DecideWhetherToNotify.Choice::route)
                .filter(route -> route != Route.NOT_NOTIFIED);
    }

    /** Tried by meeting the date, so only where the case comes to nothing. */
    private List<AnswerError> late(Person person, CaseFile file, Submission submission) {
        Optional<Route> route = chosen(submission).filter(chosen -> !SentAlong.isOfABoard(chosen));
        Optional<Sending> sending = sending(submission);
        if (route.isEmpty() || sending.isEmpty()) {
            return List.of();
        }
        try {
            notifications.tryWhetherLate(file, person.id(), sending.get().late());
            return List.of();
        } catch (InvalidAnswers late) {
            return Submission.under(Submission.SEND, late);
        }
    }
}
