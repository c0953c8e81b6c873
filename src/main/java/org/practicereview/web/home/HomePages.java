package org.practicereview.web.home;

import org.practicereview.organisation.CurrentPerson;
import org.practicereview.web.security.ReturnPath;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The start page and what the footer links to. */
@Controller
class HomePages {

    private final CurrentPerson currentPerson;

    HomePages(CurrentPerson currentPerson) {
        this.currentPerson = currentPerson;
    }

    @GetMapping("/")
    String start() {
        return currentPerson
                .find()
                .map(person -> "redirect:" + ReturnPath.home(person))
                .orElse("home/start");
    }

    /** In the place of a page that somebody does not want to be seen now. */
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
