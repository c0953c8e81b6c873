package org.practicereview.administration.stuckwork;

import java.util.Optional;
import java.util.UUID;
import org.practicereview.organisation.CurrentPerson;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Stuck work as a page, with a button for each entry. */
@Controller
@RequestMapping(StuckWorkPages.PATH)
class StuckWorkPages {

    static final String PATH = "/administration/stuck-work";

    private final CurrentPerson current;
    private final StuckWorkDesk desk;

    StuckWorkPages(CurrentPerson current, StuckWorkDesk desk) {
        this.current = current;
        this.desk = desk;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("steps", desk.steps());
        model.addAttribute("messages", desk.messages());
        return "administration/stuck-work";
    }

    /** Tries one entry again: a step, or a message. */
    @PostMapping
    String retry(
            @RequestParam Optional<String> step, @RequestParam Optional<UUID> message, RedirectAttributes afterwards) {
        boolean retried = step.map(id -> desk.retryStep(id, current.get()))
                .or(() -> message.map(id -> desk.retryMessage(id, current.get())))
                .orElse(false);
        afterwards.addFlashAttribute(
                "notice",
                retried
                        ? "It is tried again now. Look here again in a minute."
                        : "This does not stand still any more.");
        return "redirect:" + PATH;
    }
}
