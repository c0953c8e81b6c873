package org.practicereview.administration.stuckwork;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.workflow.version.MovedCases;
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
    private final Agreement agreement;
    private final ModelMoves moves;

    StuckWorkPages(CurrentPerson current, StuckWorkDesk desk, Agreement agreement, ModelMoves moves) {
        this.current = current;
        this.desk = desk;
        this.agreement = agreement;
        this.moves = moves;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("steps", desk.steps());
        model.addAttribute("messages", desk.messages());
        model.addAttribute("earlier", moves.underEarlierModels());
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

    /** Compares dates and tasks with the engine now, as every night. */
    @PostMapping("/agreement")
    String compare(RedirectAttributes afterwards) {
        List<String> found = agreement.check(current.get()).stream()
                .map(Agreement.Finding::words)
                .toList();
        afterwards.addFlashAttribute(
                "notice",
                found.isEmpty()
                        ? "All dates have their timers, all tasks agree, and all timelines are as they were written."
                        : "Not everything agrees: see at the end of this page.");
        afterwards.addFlashAttribute("disagreements", new ArrayList<>(found));
        return "redirect:" + PATH;
    }

    /** Moves cases to the present models once more, as every start of the service does. */
    @PostMapping("/models")
    String move(RedirectAttributes afterwards) {
        MovedCases moved = moves.move(current.get());
        afterwards.addFlashAttribute("notice", ModelMoves.words(moved));
        afterwards.addFlashAttribute(
                "left",
                new ArrayList<>(moved.left().stream().map(ModelMoves::words).toList()));
        return "redirect:" + PATH;
    }
}
