package org.practicereview.notification.web;

import org.practicereview.casefile.IncidentReference;
import org.practicereview.notification.SentNotifications;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.workflow.view.CaseReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page with the notification of a case as it was sent. */
@Controller
@RequestMapping("/cases/{reference}/notification")
class NotificationPages {

    private final SentNotifications notifications;
    private final CaseReader cases;
    private final CurrentPerson current;

    NotificationPages(SentNotifications notifications, CaseReader cases, CurrentPerson current) {
        this.notifications = notifications;
        this.cases = cases;
        this.current = current;
    }

    @GetMapping
    String notification(@PathVariable IncidentReference reference, Model model) {
        Person person = current.get();
        model.addAttribute("read", notifications.read(person, reference));
        model.addAttribute("seen", cases.see(person, reference));
        return "cases/notification";
    }
}
