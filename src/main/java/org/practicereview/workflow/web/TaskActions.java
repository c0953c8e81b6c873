package org.practicereview.workflow.web;

import java.util.function.Predicate;
import org.practicereview.organisation.Person;
import org.practicereview.workflow.Completed;
import org.practicereview.workflow.TaskVersion;
import org.practicereview.workflow.Tasks;
import org.practicereview.workflow.UserSteps;
import org.practicereview.workflow.VersionedTasks;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.JsonNode;

/** What the buttons of a task's page do; where the page goes on. */
@Component
class TaskActions {

    private static final String NOTICE = "notice";

    private final Tasks tasks;
    private final VersionedTasks versioned;
    private final UserSteps steps;

    TaskActions(Tasks tasks, VersionedTasks versioned, UserSteps steps) {
        this.tasks = tasks;
        this.versioned = versioned;
        this.steps = steps;
    }

    String act(Person person, Typed typed, RedirectAttributes redirect) {
        return switch (typed.action()) {
            case "save" -> {
                save(person, typed);
                redirect.addFlashAttribute(NOTICE, "Your answers are saved. Nothing has been sent.");
                yield "redirect:" + page(typed);
            }
            case "claim" -> {
                claim(person, typed);
                redirect.addFlashAttribute(NOTICE, "You have taken this task.");
                yield "redirect:" + page(typed);
            }
            case "take-over" -> {
                tasks.claim(person, typed.task().id(), true);
                redirect.addFlashAttribute(NOTICE, "You have taken over this task.");
                yield "redirect:" + page(typed);
            }
            case "release" -> {
                release(person, typed);
                redirect.addFlashAttribute(NOTICE, "Your team can take this task now. Your answers are saved.");
                yield "redirect:/work?view=team";
            }
            default -> goOn(person, typed, redirect);
        };
    }

    /** What is sent out is checked once more before; everything else is done at once. */
    private String goOn(Person person, Typed typed, RedirectAttributes redirect) {
        if (typed.isSectioned()) {
            return "redirect:" + page(typed) + "/check";
        }
        JsonNode checked = tasks.check(person, typed.task().id(), typed.answers());
        if (steps.of(typed.task().key()).sends()) {
            save(person, typed, checked);
            redirect.addFlashAttribute(TaskViews.READ_BEFORE, typed.reading());
            return "redirect:" + page(typed) + "/check";
        }
        Completed completed = versioned.complete(person, typed.task().id(), typed.answers(), isSeen(typed));
        redirect.addFlashAttribute(NOTICE, completed.whenDone());
        return "redirect:/cases/" + completed.reference();
    }

    /** The page of a form in sections asks nothing itself: there is nothing to keep. */
    private void claim(Person person, Typed typed) {
        if (typed.isSectioned()) {
            tasks.claim(person, typed.task().id(), false);
        } else {
            versioned.claim(person, typed.task().id(), typed.answers(), isSeen(typed));
        }
    }

    private void release(Person person, Typed typed) {
        if (typed.isSectioned()) {
            tasks.release(person, typed.task().id());
        } else {
            versioned.release(person, typed.task().id(), typed.answers(), isSeen(typed));
        }
    }

    private void save(Person person, Typed typed) {
        save(person, typed, typed.answers());
    }

    private void save(Person person, Typed typed, JsonNode answers) {
        versioned.save(person, typed.task().id(), answers, isSeen(typed));
    }

    private static Predicate<TaskVersion> isSeen(Typed typed) {
        return version -> version.draft() == typed.draftVersion();
    }

    private static String page(Typed typed) {
        return "/cases/" + typed.task().reference() + "/tasks/" + typed.task().id();
    }
}
