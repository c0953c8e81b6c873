package org.practicereview.administration.stuckwork;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.practicereview.administration.log.Act;
import org.practicereview.administration.log.AdministrationLog;
import org.practicereview.message.StuckMessage;
import org.practicereview.message.StuckMessages;
import org.practicereview.organisation.Person;
import org.practicereview.workflow.StuckJob;
import org.practicereview.workflow.StuckWork;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what stands still and lets it be tried again; nothing more, so that no administrator does a step of a case. */
@Service
class StuckWorkDesk {

    private final StuckWork stuckWork;
    private final StuckMessages messages;
    private final AdministrationLog log;

    StuckWorkDesk(StuckWork stuckWork, StuckMessages messages, AdministrationLog log) {
        this.stuckWork = stuckWork;
        this.messages = messages;
        this.log = log;
    }

    /** A step the engine has given up, with its name in words. */
    record Step(StuckJob job, String words) {}

    List<Step> steps() {
        return stuckWork.all().stream()
                .map(job -> new Step(job, words(job.activityId())))
                .toList();
    }

    List<StuckMessage> messages() {
        return messages.oldest();
    }

    /** Lets the engine try a step again; false where it does not stand still, or not any more. */
    @Transactional
    public boolean retryStep(String id, Person by) {
        Optional<StuckJob> stuck =
                stuckWork.all().stream().filter(job -> job.id().equals(id)).findFirst();
        stuck.ifPresent(job -> {
            stuckWork.retry(job.id());
            log.record(by, Act.STEP_RETRIED, job.businessKey(), words(job.activityId()));
        });
        return stuck.isPresent();
    }

    /** Has a message sent with the next round; false where it does not wait, or not any more. */
    @Transactional
    public boolean retryMessage(UUID id, Person by) {
        Optional<StuckMessage> stuck = messages.find(id);
        stuck.ifPresent(message -> {
            messages.retry(message.id());
            log.record(
                    by, Act.MESSAGE_RETRIED, message.reference(), message.id().toString());
        });
        return stuck.isPresent();
    }

    /** {@code Task_RecordRapidReviewOverdue} reads {@code Record rapid review overdue}. */
    static String words(String activity) {
        String name = activity.substring(activity.lastIndexOf('_') + 1).replaceAll("(?<=[a-z0-9])(?=[A-Z])", " ");
        return name.isEmpty() ? activity : name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
