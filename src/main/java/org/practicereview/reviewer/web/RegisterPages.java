package org.practicereview.reviewer.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.practicereview.calendar.England;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.PageAnswers;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.EntryButtons;
import org.practicereview.form.page.QueryParameters;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.idempotency.SentForms;
import org.practicereview.organisation.Areas;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.People;
import org.practicereview.refusal.NotPermitted;
import org.practicereview.reviewer.CaseTheme;
import org.practicereview.reviewer.Language;
import org.practicereview.reviewer.Register;
import org.practicereview.reviewer.RegisterChange;
import org.practicereview.reviewer.RegisterFilter;
import org.practicereview.reviewer.RegisterForm;
import org.practicereview.reviewer.RegisterForms;
import org.practicereview.reviewer.SeenReviewer;
import org.practicereview.workflow.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The register of reviewers: the list, one entry, and the page on which it is kept. */
@Controller
@RequestMapping("/reviewers")
class RegisterPages {

    /** What the list is narrowed by. */
    private static final Map<String, String> FIELDS = Map.of(
            "text",
            "Name or expertise",
            "theme",
            "Theme",
            "language",
            "Language",
            "area",
            "On the local list of",
            "pool",
            "Only those of the Panel’s pool");

    private static final Set<String> NARROWING = Set.of("text", "theme", "language", "area", "pool");

    private final Register register;
    private final RegisterForms forms;
    private final CurrentPerson current;
    private final People people;
    private final Areas areas;
    private final PageAnswers pageAnswers;
    private final SentForms sentForms;
    private final FormReader reader;
    private final TypedBefore typedBefore;
    private final Clock clock;

    RegisterPages(
            Register register,
            RegisterForms forms,
            CurrentPerson current,
            People people,
            Areas areas,
            PageAnswers pageAnswers,
            SentForms sentForms,
            FormReader reader,
            TypedBefore typedBefore,
            Clock clock) {
        this.register = register;
        this.forms = forms;
        this.current = current;
        this.people = people;
        this.areas = areas;
        this.pageAnswers = pageAnswers;
        this.sentForms = sentForms;
        this.reader = reader;
        this.typedBefore = typedBefore;
        this.clock = clock;
    }

    @GetMapping
    String list(@RequestParam Map<String, String> given, Model model) {
        QueryParameters parameters = new QueryParameters(given, FIELDS);
        RegisterFilter filter = RegisterFilter.of(parameters);
        Paging paging = Paging.of(
                parameters,
                given.entrySet().stream()
                        .filter(entry -> NARROWING.contains(entry.getKey()))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                "/reviewers");
        model.addAttribute("filter", filter);
        model.addAttribute("themes", CaseTheme.values());
        model.addAttribute("languages", Language.values());
        model.addAttribute("areas", areas.all());
        model.addAttribute("list", register.page(current.get(), filter, paging.page(), Paging.SIZE));
        model.addAttribute("paging", paging);
        model.addAttribute("today", England.today(clock));
        model.addAttribute("parameters", parameters);
        model.addAttribute("parameterErrors", parameters.errors());
        return "reviewer/register";
    }

    @GetMapping("/{id}")
    String one(@PathVariable UUID id, Model model) {
        SeenReviewer seen = register.see(current.get(), id);
        model.addAttribute("seen", seen);
        model.addAttribute("today", England.today(clock));
        model.addAttribute("areaNames", areas.namesOf(seen.areas()));
        model.addAttribute(
                "names",
                people.names(seen.changes().stream()
                        .map(RegisterChange::by)
                        .distinct()
                        .toList()));
        return "reviewer/entry";
    }

    @GetMapping("/{id}/entry")
    String ask(@PathVariable UUID id, Model model) {
        SeenReviewer seen = kept(id);
        Form form = forms.whole();
        JsonNode known =
                seen.entered() ? reader.write(RegisterForm.of(seen.entry())) : pageAnswers.read(Map.of(), form);
        return form(seen, typedBefore.form(form).orElseGet(() -> TypedForm.of(form, known)), model);
    }

    @PostMapping("/{id}/entry")
    String enter(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        SeenReviewer seen = kept(id);
        Form form = forms.whole();
        ObjectNode typed = pageAnswers.read(Map.copyOf(parameters), form);
        if (EntryButtons.press(parameters.getFirst("action"), form, typed)) {
            return form(seen, TypedForm.of(form, typed), model);
        }
        return sentForms
                .refusedChange(
                        form,
                        parameters,
                        response,
                        model,
                        (version, entry) ->
                                register.enter(current.get(), id, version, reader.read(entry, RegisterForm.class)))
                .map(refused -> form(seen, refused, model))
                .orElseGet(() -> {
                    afterwards.addFlashAttribute("notice", "The register of reviewers is up to date.");
                    return "redirect:/reviewers/" + id;
                });
    }

    @PostMapping("/{id}/local-lists/{area}")
    String list(
            @PathVariable UUID id,
            @PathVariable String area,
            @RequestParam(defaultValue = "") String on,
            RedirectAttributes afterwards) {
        boolean added = on.equals("true");
        register.list(current.get(), id, area, added);
        afterwards.addFlashAttribute("notice", added ? "On the local list." : "Taken off the local list.");
        return "redirect:/reviewers/" + id;
    }

    private SeenReviewer kept(UUID id) {
        SeenReviewer seen = register.see(current.get(), id);
        if (!seen.keeping().isOfAnEntry()) {
            throw new NotPermitted();
        }
        return seen;
    }

    private static String form(SeenReviewer seen, TypedForm typed, Model model) {
        model.addAttribute("seen", seen);
        model.addAttribute("typed", typed);
        return "reviewer/keeping";
    }
}
