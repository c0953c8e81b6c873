package org.practicereview.notification.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.notification.NotificationService;
import org.springframework.stereotype.Component;

/** Incoming: the process asks for its step "Record notification as overdue". */
@Component("recordNotificationOverdue")
public class RecordNotificationOverdue implements JavaDelegate {

    private final NotificationService notifications;

    RecordNotificationOverdue(NotificationService notifications) {
        this.notifications = notifications;
    }

    @Override
    public void execute(DelegateExecution execution) {
        notifications.recordOverdue(new IncidentReference(execution.getProcessBusinessKey()));
    }
}
