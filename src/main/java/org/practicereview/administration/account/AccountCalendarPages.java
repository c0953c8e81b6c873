package org.practicereview.administration.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.practicereview.administration.log.Act;
import org.practicereview.administration.log.AdministrationLog;
import org.practicereview.form.AnswerError;
import org.practicereview.form.Form;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.form.TypedForm;
import org.practicereview.organisation.CalendarFeeds;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.PasswordProof;
import org.practicereview.organisation.Person;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.node.JsonNodeFactory;

/** One's dates in a calendar of one's own: a secret address that is shown once. */
@Controller
@RequestMapping(AccountPages.PATH + "/calendar")
class AccountCalendarPages {

    private static final Form NOTHING_SHOWN_AGAIN = new Form(Nothing.class, List.of());

    /** A form whose only answer is a password. */
    private record Nothing() {}

    private final CurrentPerson current;
    private final CalendarFeeds feeds;
    private final PasswordProof proof;
    private final AdministrationLog log;
    private final TransactionOperations transactions;
    private final String baseUrl;

    AccountCalendarPages(
            CurrentPerson current,
            CalendarFeeds feeds,
            PasswordProof proof,
            AdministrationLog log,
            TransactionOperations transactions,
            @Value("${practice-review.base-url}") String baseUrl) {
        this.current = current;
        this.feeds = feeds;
        this.proof = proof;
        this.log = log;
        this.transactions = transactions;
        this.baseUrl = baseUrl;
    }

    @GetMapping
    String show(Model model) {
        return page(current.get(), List.of(), model);
    }

    @PostMapping
    String make(
            @RequestParam(name = PasswordProof.FIELD, defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Person person = current.get();
        try {
            proof.require(person, password, request.getRemoteAddr());
        } catch (InvalidAnswers wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(person, wrong.errors(), model);
        }
        String secret = transactions.execute(status -> {
            log.record(person, Act.CALENDAR_ADDRESS_MADE, person.id(), "");
            return feeds.issue(person);
        });
        model.addAttribute("address", baseUrl + "/calendar/" + secret + ".ics");
        return page(person, List.of(), model);
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

    private String page(Person person, List<AnswerError> errors, Model model) {
        model.addAttribute("typed", new TypedForm(NOTHING_SHOWN_AGAIN, JsonNodeFactory.instance.objectNode(), errors));
        model.addAttribute("lastDay", feeds.lastDayOf(person).orElse(null));
        return "account/calendar";
    }
}
