package org.practicereview.notification;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.CaseFiles;
import org.practicereview.casefile.Matter;
import org.practicereview.form.AnswerErrors;
import org.practicereview.form.FormReader;
import org.practicereview.form.Question;
import org.practicereview.guidance.Obligation;
import org.practicereview.workflow.Answers;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.Facts.Fact;
import org.practicereview.workflow.Outcome;
import org.practicereview.workflow.StepContext;
import org.practicereview.workflow.StepKey;
import org.practicereview.workflow.UserStep;
import org.springframework.stereotype.Component;

/** The notifier fills in the notification. */
@Component
class PrepareNotification implements UserStep<PrepareNotification.Notification> {

    private final NotificationService notifications;
    private final CaseFiles caseFiles;
    private final Answers answers;
    private final FormReader reader;

    PrepareNotification(NotificationService notifications, CaseFiles caseFiles, Answers answers, FormReader reader) {
        this.notifications = notifications;
        this.caseFiles = caseFiles;
        this.answers = answers;
        this.reader = reader;
    }

    /** What the national bodies are told (rule book, section 2). */
    record Notification(
            @Question("Your telephone number, for questions")
            @NotBlank(message = "Enter a telephone number")
            @Size(max = 40, message = "Enter at most 40 characters")
            @Nullable
            String telephone,

            @Question(value = "Children", each = "Child", hint = "Leave empty what is not yet known.")
            @NotEmpty(message = "Add at least one child, even if nothing is known yet")
            @Size(max = 30, message = "Add at most 30 children")
            List<@Valid ChildForm> children,

            @Question(value = "What happened?", personal = true)
            @NotBlank(message = "Enter what happened")
            @Size(max = 8000, message = "Enter at most 8,000 characters")
            @Nullable
            String whatHappened,

            @Question(value = "Family and household", personal = true)
            @Size(max = 4000, message = "Enter at most 4,000 characters")
            @Nullable
            String family,

            @Question(value = "Agencies that know the child or the family, and who has been told")
            @Size(max = 4000, message = "Enter at most 4,000 characters")
            @Nullable
            String agencies,

            @Question("What has been done to keep children safe?")
            @NotBlank(message = "Enter what has been done to keep children safe")
            @Size(max = 4000, message = "Enter at most 4,000 characters")
            @Nullable
            String safetyActions,

            @Question(value = "Further information", hint = "For instance a police operation or interest of the media.")
            @Size(max = 4000, message = "Enter at most 4,000 characters")
            @Nullable
            String furtherInformation) {}

    @Override
    public Set<StepKey> keys() {
        return Set.of(SpineModel.PREPARE_NOTIFICATION);
    }

    @Override
    public Class<Notification> form() {
        return Notification.class;
    }

    @Override
    public Matter matter() {
        return Matter.NOTIFICATION_DRAFT;
    }

    @Override
    public Optional<Obligation> obligation() {
        return Optional.of(Obligation.NOTIFY);
    }

    /** What was returned for correction, or what was recorded of the incident. */
    @Override
    public Optional<Notification> startingFrom(CaseFile file) {
        return answers.latest(file.id(), SpineModel.PREPARE_NOTIFICATION)
                .map(earlier -> reader.read(earlier.answers(), Notification.class))
                .or(() -> Optional.of(recorded(file)));
    }

    private Notification recorded(CaseFile file) {
        List<ChildForm> children =
                caseFiles.children(file.id()).stream().map(ChildForm::of).toList();
        return new Notification(null, children, file.incident().summary(), null, null, null, null);
    }

    /** What the approver wants corrected. */
    @Override
    public List<Facts> toRead(CaseFile file) {
        return answers
                .latest(file.id(), SpineModel.SEND_NOTIFICATION)
                .map(returned -> reader.read(returned.answers(), SendNotification.Sending.class)
                        .correction())
                .map(correction -> new Facts(
                        "The notification was returned to you",
                        List.of(new Fact("What must be corrected?", correction))))
                .stream()
                .toList();
    }

    @Override
    public String whenDone() {
        return "Notification prepared; an approver checks and sends it";
    }

    @Override
    public Outcome complete(StepContext step, Notification notification) {
        List<ChildForm> children = notification.children();
        AnswerErrors errors = new AnswerErrors();
        ChildAges.check(
                children,
                step.file().incident().incidentOn(),
                step.file().incident().facts().status(),
                step.file().incident().facts().age(),
                errors);
        errors.refuseIfAny();
        notifications.prepared(
                step.file(),
                step.by().id(),
                IntStream.range(0, children.size())
                        .mapToObj(i -> children.get(i).numbered(i + 1))
                        .toList());
        return Outcome.done();
    }
}
