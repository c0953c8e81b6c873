package org.practicereview.notification;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.Matter;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.Wording.Term;
import org.practicereview.notification.likely.Found;
import org.practicereview.notification.likely.LikelyMatches;
import org.practicereview.notification.likely.MatchKeys;
import org.practicereview.notification.likely.TypedChildren;
import org.practicereview.notification.questions.Notification;
import org.practicereview.organisation.Person;
import org.practicereview.workflow.Answers;
import org.practicereview.workflow.Beside;
import org.practicereview.workflow.Completeness;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Facts.Fact;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.StepContext;
import org.practicereview.workflow.StepKey;
import org.practicereview.workflow.UserStep;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The notifier fills in the notification. */
@Component
class PrepareNotification implements UserStep<Notification> {

    private final NotificationService notifications;
    private final CaseFiles caseFiles;
    private final Answers answers;
    private final SubmittedNotifications submitted;
    private final QuestionSets sets;
    private final NotificationCheck checks;
    private final FormReader reader;
    private final NotificationDocuments documents;
    private final MatchKeys matchKeys;
    private final LikelyMatches likely;

    PrepareNotification(
            NotificationService notifications,
            CaseFiles caseFiles,
            Answers answers,
            SubmittedNotifications submitted,
            QuestionSets sets,
            NotificationCheck checks,
            FormReader reader,
            NotificationDocuments documents,
            MatchKeys matchKeys,
            LikelyMatches likely) {
        this.notifications = notifications;
        this.caseFiles = caseFiles;
        this.answers = answers;
        this.submitted = submitted;
        this.sets = sets;
        this.checks = checks;
        this.reader = reader;
        this.documents = documents;
        this.matchKeys = matchKeys;
        this.likely = likely;
    }

    @Override
    public Set<StepKey> keys() {
        return Set.of(SpineModel.PREPARE_NOTIFICATION);
    }

    @Override
    public Class<Notification> form() {
        return Notification.class;
    }

    /** The questions of the day; a set of questions is data. */
    @Override
    public Form formFor(CaseFile file) {
        return sets.form(sets.of(file));
    }

    @Override
    public Optional<Completeness> completeness(CaseFile file, JsonNode typed) {
        Term set = sets.of(file);
        return Optional.of(CompletenessCoach.of(sets.form(set), sets.questions(set), typed));
    }

    @Override
    public Matter matter() {
        return Matter.NOTIFICATION_DRAFT;
    }

    @Override
    public Optional<Obligation> obligation() {
        return Optional.of(Obligation.NOTIFY);
    }

    /**
     * What was returned for correction, what another system sent, or what was recorded of the incident. What is not asked
     * any more is left out: no page shows it.
     */
    @Override
    public Optional<Notification> startingFrom(CaseFile file) {
        return answers.latest(file.id(), SpineModel.PREPARE_NOTIFICATION)
                .map(Answers.Answered::answers)
                .or(() -> submitted.find(file.id()))
                .map(given -> reader.accepted(sets.onlyAsked(sets.of(file), given), Notification.class))
                .or(() -> Optional.of(recorded(file)));
    }

    private Notification recorded(CaseFile file) {
        return Notification.of(file.incident().summary(), caseFiles.children(file.id()));
    }

    /** What the approver wants corrected. */
    @Override
    public List<Facts> toRead(CaseFile file) {
        return answers
                .latest(file.id(), SpineModel.SEND_NOTIFICATION)
                .map(returned ->
                        reader.accepted(returned.answers(), Sending.class).correction())
                .map(correction -> new Facts(
                        "The notification was returned to you",
                        List.of(new Fact("What must be corrected?", correction))))
                .stream()
                .toList();
    }

    @Override
    public List<Beside> beside(CaseFile file, Person person) {
        return List.of(documents.beside(file), sameElsewhere(file, person));
    }

    /** Children that are in other cases too are noticed when their names and dates of birth are typed. */
    private Beside sameElsewhere(CaseFile file, Person person) {
        Found found = likely.of(person, file);
        List<Fact> rows = found.seen().stream()
                .map(same -> new Fact("Likely the same as in " + same.reference(), same.inWords()))
                .toList();
        return new Beside(
                "likely",
                "Cases that may be the same incident",
                "/cases/" + file.reference() + "/likely",
                found.inWords(),
                rows);
    }

    /** Alike children are found by what is typed, long before the notification is prepared. */
    @Override
    public void saved(CaseFile file, JsonNode typed) {
        if (TypedChildren.areIn(typed)) {
            matchKeys.replaceChildren(file, TypedChildren.of(typed));
        }
    }

    @Override
    public String whenDone() {
        return "Notification prepared; an approver checks and sends it";
    }

    @Override
    public void check(CaseFile file, Notification notification, AnswerErrors errors) {
        checks.check(file, notification, errors);
    }

    @Override
    public Outcome complete(StepContext step, Notification notification) {
        notifications.prepared(
                step.file(), step.by().id(), notification.children().numbered());
        saved(step.file(), reader.write(notification));
        return Outcome.done();
    }
}
