package org.practicereview.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.practicereview.form.AnswerSummary;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.form.PageAnswers;
import org.practicereview.form.Question;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.EntryButtons;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.guidance.Editions;
import org.practicereview.guidance.Guidance;
import org.practicereview.guidance.RealGuidance;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.DemonstrationAccounts;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.NotPermitted;
import org.practicereview.refusal.PreconditionRequired;
import org.practicereview.refusal.RuleRefusal;
import org.practicereview.refusal.Stale;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The door of the service with one small page and a small API behind it: starts in seconds, without the engine. */
@TestConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ConfigurationPropertiesScan("org.practicereview.web")
@ComponentScan(
        basePackages = {"org.practicereview.web", "org.practicereview.organisation", "org.practicereview.form"},
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Test(\\$.*)?"))
class WebTestService {

    /** A time that stands still unless a test moves it. */
    static final class StoppedClock extends Clock {

        static final Instant START = Instant.parse("2026-04-20T08:05:00Z");

        Instant now = START;

        @Override
        public ZoneId getZone() {
            return ZoneId.of("Europe/London");
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    enum Gender {
        GIRL,
        BOY
    }

    record Child(
            @Question(value = "Surname", personal = true) @NotBlank(message = "Enter a surname")
            String surname,

            @Question("Date of birth") LocalDate bornOn) {}

    record Visit(
            @Question(value = "Title", hint = "A few words") @NotBlank(message = "Enter a title")
            String title,

            @Question("What happened") @Size(max = 2000, message = "Write 2,000 characters or fewer")
            String account,

            @Question("Day of the visit") @NotNull(message = "Enter the day of the visit")
            LocalDate visitedOn,

            @Question("Is the child safe?") @NotNull(message = "Say whether the child is safe")
            Boolean safe,

            @Question("How many people were there?") Integer people,
            @Question("Gender") Gender gender,
            @Question(value = "Genders", each = "Gender") List<Gender> genders,

            @Question(value = "Children", each = "Child") @NotEmpty(message = "Add a child")
            List<@Valid Child> children) {}

    @Bean
    StoppedClock clock() {
        return new StoppedClock();
    }

    @Bean
    Guidance guidance() {
        return RealGuidance.guidance();
    }

    @Bean
    Editions editions() {
        return RealGuidance.editions();
    }

    @Bean
    DemonstrationAccounts demonstrationAccounts() {
        return () -> List.of(new DemonstrationAccounts.Account("notifier", "a password", "records incidents"));
    }

    @Controller
    static class VisitPages {

        static final Form FORM = Form.of(Visit.class);

        private final PageAnswers pageAnswers;
        private final FormReader reader;
        private final TypedBefore typedBefore;
        private final CurrentPerson currentPerson;

        VisitPages(PageAnswers pageAnswers, FormReader reader, TypedBefore typedBefore, CurrentPerson currentPerson) {
            this.pageAnswers = pageAnswers;
            this.reader = reader;
            this.typedBefore = typedBefore;
            this.currentPerson = currentPerson;
        }

        @GetMapping("/visit")
        String show(Model model) {
            currentPerson.get();
            model.addAttribute(
                    "typed",
                    typedBefore.form(FORM).orElseGet(() -> TypedForm.of(FORM, pageAnswers.read(Map.of(), FORM))));
            return "visit";
        }

        @PostMapping("/visit")
        String send(@RequestParam MultiValueMap<String, String> parameters, Model model) {
            var answers = pageAnswers.read(Map.copyOf(parameters), FORM);
            if (EntryButtons.press(parameters.getFirst("action"), FORM, answers)) {
                model.addAttribute("typed", TypedForm.of(FORM, answers));
                return "visit";
            }
            try {
                reader.read(answers, Visit.class);
                model.addAttribute("answers", AnswerSummary.of(FORM, answers));
                return "visit-sent";
            } catch (InvalidAnswers invalid) {
                model.addAttribute("typed", new TypedForm(FORM, answers, invalid.errors()));
                return "visit";
            }
        }

        /** Another form or button of the page: nothing is to be seen here. */
        @PostMapping({"/visit/ending", "/visit/{number}/ending"})
        String end(@RequestParam MultiValueMap<String, String> parameters, Model model) {
            return send(parameters, model);
        }

        @GetMapping("/visit/{part}")
        String part(@PathVariable String part) {
            throw new NotFound();
        }

        @GetMapping("/refused/{kind}")
        String refused(@PathVariable String kind) {
            throw refusal(kind);
        }

        @PostMapping("/refused/{kind}")
        String refusedAfterTyping(@PathVariable String kind) {
            throw refusal(kind);
        }
    }

    @RestController
    static class VisitApi {

        @GetMapping("/api/v1/refused/{kind}")
        String refused(@PathVariable String kind) {
            throw refusal(kind);
        }

        @GetMapping("/api/v1/visits/{number}")
        Map<String, Integer> visit(@PathVariable int number) {
            return Map.of("number", number);
        }

        @PostMapping(path = "/api/v1/visits", consumes = "application/json")
        JsonNode send(@RequestBody JsonNode visit) {
            return visit;
        }

        @PostMapping("/api/v1/visits/of-any-type")
        JsonNode sendAnything(@RequestBody JsonNode visit) {
            return visit;
        }
    }

    static RuntimeException refusal(String kind) {
        return switch (kind) {
            case "not-found" -> new NotFound();
            case "not-permitted" -> new NotPermitted();
            case "conflict" -> new Conflict("task-completed", "This task was completed already.");
            case "stale" -> new Stale();
            case "precondition" -> new PreconditionRequired();
            case "rule" -> new RuleRefusal("no-notification", "Send the notification first.");
            case "answers" -> new InvalidAnswers("/title", "required", "Enter a title");
            case "database" -> new CannotGetJdbcConnectionException("away");
            default -> new IllegalStateException("secret detail");
        };
    }
}
