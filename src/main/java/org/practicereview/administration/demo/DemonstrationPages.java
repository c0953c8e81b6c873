package org.practicereview.administration.demo;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practicereview.form.DayInWords;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.form.PageAnswers;
import org.practicereview.form.Question;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.TypedBefore;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.JsonNode;

/** Moves the date of the demonstration forward, so that waiting for dates takes no time. */
@Controller
@RequestMapping
@Profile("demo")
class DemonstrationPages {

    private static final Form FORM = Form.of(Step.class);

    private final DemonstrationDate date;
    private final PageAnswers pageAnswers;
    private final FormReader reader;
    private final TypedBefore typedBefore;

    DemonstrationPages(DemonstrationDate date, PageAnswers pageAnswers, FormReader reader, TypedBefore typedBefore) {
        this.date = date;
        this.pageAnswers = pageAnswers;
        this.reader = reader;
        this.typedBefore = typedBefore;
    }

    /** How far to go. */
    record Step(
            @Question(
                    value = "How many days forward?",
                    hint = "Days of the calendar, 1 to 400. The date never goes back.")
            @NotNull(message = "Enter how many days to go forward")
            @Min(value = 1, message = "Enter 1 to 400 days")
            @Max(value = DemonstrationDate.MOST_DAYS, message = "Enter 1 to 400 days")
            @Nullable
            Integer days) {}

    /** The date the demonstration stands at. */
    record Today(String today) {}

    @GetMapping("/demonstration")
    String show(Model model) {
        return page(model, typedBefore.begin(FORM));
    }

    @PostMapping("/demonstration")
    String move(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        JsonNode typed = pageAnswers.read(Map.copyOf(parameters), FORM);
        try {
            date.moveForward(reader.read(typed, Step.class).days());
            afterwards.addFlashAttribute(
                    "notice", "The demonstration now stands at " + DayInWords.of(date.today()) + ".");
            return "redirect:/demonstration";
        } catch (InvalidAnswers invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(model, new TypedForm(FORM, typed, invalid.errors()));
        }
    }

    @GetMapping(path = "/api/v1/demonstration/clock", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Today today() {
        return new Today(date.today().toString());
    }

    @PostMapping(
            path = "/api/v1/demonstration/clock",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    Today move(@RequestBody JsonNode step) {
        date.moveForward(reader.read(step, Step.class).days());
        return today();
    }

    private String page(Model model, TypedForm typed) {
        model.addAttribute("typed", typed);
        model.addAttribute("today", DayInWords.of(date.today()));
        return "demonstration/date";
    }
}
