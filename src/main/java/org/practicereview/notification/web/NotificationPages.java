package org.practicereview.notification.web;

import java.util.List;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.notification.SentNotifications;
import org.practicereview.notification.afterwards.Addenda;
import org.practicereview.notification.afterwards.Addendum;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.practicereview.workflow.view.CaseReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page with the notification of a case as it was sent, and what was added afterwards. */
@Controller
@RequestMapping("/cases/{reference}/notification")
class NotificationPages {

    private final SentNotifications notifications;
    private final Addenda addenda;
    private final People people;
    private final CaseReader cases;
    private final CurrentPerson current;

    NotificationPages(
            SentNotifications notifications, Addenda addenda, People people, CaseReader cases, CurrentPerson current) {
        this.notifications = notifications;
        this.addenda = addenda;
        this.people = people;
        this.cases = cases;
        this.current = current;
    }

    @GetMapping
    String notification(@PathVariable IncidentReference reference, Model model) {
        Person person = current.get();
        model.addAttribute("read", notifications.read(person, reference));
        List<Addendum> added = addenda.of(person, reference);
        model.addAttribute("addenda", added);
        model.addAttribute(
                "names",
                people.names(added.stream().map(Addendum::by).distinct().toList()));
        model.addAttribute("mayAdd", addenda.mayAdd(person, reference));
        model.addAttribute("seen", cases.see(person, reference));
        return "cases/notification";
    }
}
