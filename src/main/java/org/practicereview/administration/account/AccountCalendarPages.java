package org.practicereview.administration.account;

import org.practicereview.administration.log.Act;
import org.practicereview.administration.log.AdministrationLog;
import org.practicereview.organisation.CalendarFeeds;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's dates in a calendar of one's own: a secret address that is shown once. */
@Controller
@RequestMapping(AccountPages.PATH + "/calendar")
class AccountCalendarPages {

    private final CurrentPerson current;
    private final CalendarFeeds feeds;
    private final AdministrationLog log;
    private final TransactionOperations transactions;
    private final String baseUrl;

    AccountCalendarPages(
            CurrentPerson current,
            CalendarFeeds feeds,
            AdministrationLog log,
            TransactionOperations transactions,
            @Value("${practice-review.base-url}") String baseUrl) {
        this.current = current;
        this.feeds = feeds;
        this.log = log;
        this.transactions = transactions;
        this.baseUrl = baseUrl;
    }

    @GetMapping
    String show(Model model) {
        return page(current.get(), model);
    }

    @PostMapping
    String make(Model model) {
        Person person = current.get();
        String secret = transactions.execute(status -> {
            log.record(person, Act.CALENDAR_ADDRESS_MADE, person.id(), "");
            return feeds.issue(person);
        });
        model.addAttribute("address", baseUrl + "/calendar/" + secret + ".ics");
        return page(person, model);
    }

    @PostMapping("/revocation")
    String revoke(RedirectAttributes afterwards) {
        Person person = current.get();
        transactions.executeWithoutResult(status -> {
            log.record(person, Act.CALENDAR_ADDRESS_REVOKED, person.id(), "");
            feeds.revoke(person);
        });
        afterwards.addFlashAttribute("notice", "The address is revoked.");
        return "redirect:" + AccountPages.PATH;
    }

    private String page(Person person, Model model) {
        model.addAttribute("lastDay", feeds.lastDayOf(person).orElse(null));
        return "account/calendar";
    }
}
