package org.practicereview.notification;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.practicereview.casefile.Child;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.notification.Incidents.Recorded;
import org.practicereview.notification.likely.Found;
import org.practicereview.notification.likely.MatchKeys;
import org.practicereview.notification.likely.TypedChildren;
import org.practicereview.notification.questions.Notification;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.Conflict;
import org.practicereview.workflow.StepKey;
import org.practicereview.workflow.TaskList;
import org.practicereview.workflow.Tasks;
import org.practicereview.workflow.WorkTask;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import tools.jackson.databind.JsonNode;

/**
 * Submissions by machine: an incident goes the way that people take by pages, through the same steps with the same rules,
 * in one transaction. What is left open waits for people.
 */
@Service
public class Submissions {

    private final Incidents incidents;
    private final SubmittedNotifications submitted;
    private final TaskList taskList;
    private final Tasks tasks;
    private final FormReader reader;
    private final MatchKeys matchKeys;
    private final SubmissionCheck check;
    private final QuestionSets sets;

    Submissions(
            Incidents incidents,
            SubmittedNotifications submitted,
            TaskList taskList,
            Tasks tasks,
            FormReader reader,
            MatchKeys matchKeys,
            SubmissionCheck check,
            QuestionSets sets) {
        this.incidents = incidents;
        this.submitted = submitted;
        this.taskList = taskList;
        this.tasks = tasks;
        this.reader = reader;
        this.matchKeys = matchKeys;
        this.check = check;
        this.sets = sets;
    }

    /** What came of a submission: the case, its first date, and the steps that now wait for people. */
    public record Submitted(Recorded recorded, List<WorkTask> waiting, Found likely) {}

    /**
     * Takes a submission.
     *
     * @throws InvalidAnswers with everything that is wrong in any part; then nothing is kept
     */
    @Transactional
    public Submitted submit(Person person, JsonNode sent) {
        Submission submission = read(person, sent);
        return submit(person, submission, likely(person, submission));
    }

    private Submission read(Person person, JsonNode sent) {
        incidents.requireRecorder(person);
        Submission submission = Submission.read(sent, reader);
        check.requireRight(person, submission);
        return submission;
    }

    private Submitted submit(Person person, Submission submission, Found likely) {
        Recorded recorded = incidents.record(person, submission.incident(), likely);
        check.requireFitting(person, recorded.file(), submission);
        long caseId = recorded.file().id();
        notification(submission).ifPresent(notification -> {
            submitted.keep(caseId, notification, person.id());
            matchKeys.replaceChildren(recorded.file(), TypedChildren.of(notification));
        });
        if (submission.given(Submission.DECISION).isPresent()) {
            complete(person, caseId, SpineModel.DECIDE_WHETHER_TO_NOTIFY, Submission.DECISION, submission);
            complete(person, caseId, SpineModel.PREPARE_NOTIFICATION, Submission.NOTIFICATION, submission);
            complete(person, caseId, SpineModel.SEND_NOTIFICATION, Submission.SEND, submission);
        }
        return new Submitted(
                recorded, taskList.of(caseId).stream().filter(WorkTask::isOpen).toList(), likely);
    }

    /**
     * Says what would come of it, and leaves no trace. Likely matches are not looked for: whoever is told of one must stay noted,
     * so {@link #likely} tells of them in a transaction of its own.
     */
    @Transactional
    public Submitted tryOut(Person person, JsonNode sent) {
        Submitted submitted = submit(person, read(person, sent), Found.NOTHING);
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return submitted;
    }

    /** Cases that may be the same incident, which hold no machine up. That the person was told of them is noted. */
    @Transactional
    public Found likely(Person person, JsonNode sent) {
        return likely(person, read(person, sent));
    }

    /** What each part asks today, by its name. */
    public Map<Submission.Part, Form> forms() {
        Map<Submission.Part, Form> forms = new LinkedHashMap<>();
        for (Submission.Part part : Submission.PARTS) {
            boolean dated = part.name().equals(Submission.NOTIFICATION);
            forms.put(part, dated ? sets.form(sets.today()) : Form.of(part.form()));
        }
        return forms;
    }

    private Found likely(Person person, Submission submission) {
        List<Child> more = notification(submission).map(TypedChildren::of).orElse(List.of());
        return incidents.likely(person, submission.incident(), more);
    }

    /** As the step writes it, whatever was left out. */
    private Optional<JsonNode> notification(Submission submission) {
        return submission.part(Submission.NOTIFICATION, Notification.class).map(reader::write);
    }

    private void complete(Person person, long caseId, StepKey step, String part, Submission submission) {
        Optional<JsonNode> answers = submission.given(part);
        if (answers.isEmpty()) {
            return;
        }
        WorkTask task = taskList.of(caseId).stream()
                .filter(open -> open.isOpen() && open.key().equals(step))
                .findFirst()
                .orElseThrow(() -> new Conflict(
                        "step-not-open", "What was decided leaves nothing to do with the part “" + part + "”."));
        try {
            tasks.complete(person, task.id(), answers.get());
        } catch (InvalidAnswers invalid) {
            throw new InvalidAnswers(Submission.under(part, invalid));
        }
    }
}
