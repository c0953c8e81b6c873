package org.practicereview.web.home;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicereview.calendar.England;
import org.practicereview.guidance.Editions;
import org.practicereview.guidance.Guidance;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.TimeLimit;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.web.security.ReturnPath;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page and what the footer links to. */
@Controller
class HomePages {

    private final CurrentPerson currentPerson;
    private final Guidance guidance;
    private final Editions editions;
    private final Clock clock;

    HomePages(CurrentPerson currentPerson, Guidance guidance, Editions editions, Clock clock) {
        this.currentPerson = currentPerson;
        this.guidance = guidance;
        this.editions = editions;
        this.clock = clock;
    }

    @GetMapping("/")
    String start(Model model) {
        Optional<Person> person = currentPerson.find();
        if (person.isPresent()) {
            return "redirect:" + ReturnPath.home(person.get());
        }
        model.addAttribute("notifyWithin", limitToday(Obligation.NOTIFY));
        model.addAttribute("reviewWithin", limitToday(Obligation.SEND_RAPID_REVIEW));
        return "home/start";
    }

    private @Nullable String limitToday(Obligation obligation) {
        String edition = editions.on(England.today(clock)).code();
        return guidance.findTimeLimit(obligation, edition)
                .map(TimeLimit::inWords)
                .orElse(null);
    }

    /** The page that stands in the place of one that somebody does not want to be seen now. */
    @GetMapping("/hidden")
    String hidden() {
        return "home/hidden";
    }

    @GetMapping("/cookies")
    String cookies() {
        return "home/cookies";
    }

    @GetMapping("/accessibility")
    String accessibility() {
        return "home/accessibility";
    }

    @GetMapping("/privacy")
    String privacy() {
        return "home/privacy";
    }
}
