package org.practicereview.administration.account;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import org.practicereview.administration.log.Act;
import org.practicereview.administration.log.AdministrationLog;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Sessions;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Where one is signed in, and ending what was left open elsewhere (ASVS 5.0, 7.5.2). A session here ends by signing out.
 * There is no route for machines that does the same: sessions are people's.
 */
@Controller
@RequestMapping(SessionPages.PATH)
class SessionPages {

    static final String PATH = AccountPages.PATH + "/sessions";

    private final CurrentPerson current;
    private final Sessions sessions;
    private final AdministrationLog log;
    private final TransactionOperations transactions;

    SessionPages(CurrentPerson current, Sessions sessions, AdministrationLog log, TransactionOperations transactions) {
        this.current = current;
        this.sessions = sessions;
        this.log = log;
        this.transactions = transactions;
    }

    @GetMapping
    String show(HttpSession session, Model model) {
        model.addAttribute("sessions", sessions.of(current.get().id(), session.getId()));
        return "account/sessions";
    }

    /** Ends one session, by its key, or all but this one. */
    @PostMapping
    String end(
            @RequestParam Optional<UUID> key,
            @RequestParam Optional<String> others,
            HttpSession session,
            RedirectAttributes afterwards) {
        Person person = current.get();
        transactions.executeWithoutResult(status -> {
            if (key.isPresent() && sessions.end(person.id(), key.get())) {
                log.record(person, Act.SESSION_ENDED, person.id(), "one");
            } else if (others.isPresent()) {
                sessions.endOthersOf(person.id(), session.getId());
                log.record(person, Act.SESSION_ENDED, person.id(), "all others");
            }
        });
        afterwards.addFlashAttribute("notice", "Whoever used what you ended must sign in again.");
        return "redirect:" + PATH;
    }
}
