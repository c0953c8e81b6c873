package org.practicereview.proceedings.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.clock.ForeseenEffect;
import org.practicereview.clock.Pause;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.form.PageAnswers;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.proceedings.ChangedProceedings;
import org.practicereview.proceedings.Ledger;
import org.practicereview.proceedings.NewProceedings;
import org.practicereview.refusal.PathNumber;
import org.practicereview.refusal.SeenVersion;
import org.practicereview.workflow.view.CaseReader;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.node.ObjectNode;

/** Proceedings beside a case as pages. A change is saved only after its effect on every open date was shown. */
@Controller
@RequestMapping("/cases/{reference}/proceedings")
class ProceedingsPages {

    private static final String CONFIRMED = "confirmed";
    private static final Form NEW = Form.of(NewProceedings.class);
    private static final Form CHANGED = Form.of(ChangedProceedings.class);

    private final Ledger ledger;
    private final CaseReader cases;
    private final CurrentPerson current;
    private final PageAnswers pageAnswers;
    private final FormReader reader;
    private final TypedBefore typedBefore;

    ProceedingsPages(
            Ledger ledger,
            CaseReader cases,
            CurrentPerson current,
            PageAnswers pageAnswers,
            FormReader reader,
            TypedBefore typedBefore) {
        this.ledger = ledger;
        this.cases = cases;
        this.current = current;
        this.pageAnswers = pageAnswers;
        this.reader = reader;
        this.typedBefore = typedBefore;
    }

    /** What one of the two forms does with its answers. */
    private record Entry<F>(
            Form form,
            @Nullable Pause pause,
            Class<F> type,
            Function<F, List<ForeseenEffect>> preview,
            Function<F, @Nullable LocalDate> lastDay,
            Consumer<F> save) {}

    @GetMapping
    String all(@PathVariable IncidentReference reference, Model model) {
        Person person = current.get();
        model.addAttribute("seen", cases.see(person, reference));
        model.addAttribute("pauses", ledger.of(person, reference));
        model.addAttribute("mayChange", ledger.mayChange(person, reference));
        return "cases/proceedings";
    }

    @GetMapping("/new")
    String ask(@PathVariable IncidentReference reference, Model model) {
        ledger.requireKeeper(current.get(), reference);
        Form first = ProceedingsForms.first(NEW);
        TypedForm typed = typedBefore.begin(first);
        return first(reference, null, typed, model);
    }

    @PostMapping("/new")
    String record(
            @PathVariable IncidentReference reference,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Person person = current.get();
        ledger.requireKeeper(person, reference);
        Entry<NewProceedings> entry = new Entry<>(
                NEW,
                null,
                NewProceedings.class,
                form -> ledger.preview(person, reference, form),
                NewProceedings::expectedEndOn,
                form -> ledger.record(person, reference, form));
        return step(reference, entry, parameters, response, afterwards, model);
    }

    @GetMapping("/{number}/change")
    String askToChange(@PathVariable IncidentReference reference, @PathVariable String number, Model model) {
        ledger.requireKeeper(current.get(), reference);
        Pause pause = ledger.one(current.get(), reference, PathNumber.of(number));
        Form first = ProceedingsForms.first(CHANGED);
        TypedForm typed = typedBefore.form(first).orElseGet(() -> TypedForm.of(first, known(pause)));
        return first(reference, pause, typed, model);
    }

    @PostMapping("/{number}/change")
    String change(
            @PathVariable IncidentReference reference,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Person person = current.get();
        ledger.requireKeeper(person, reference);
        Pause pause = ledger.one(person, reference, PathNumber.of(number));
        Entry<ChangedProceedings> entry = new Entry<>(
                CHANGED,
                pause,
                ChangedProceedings.class,
                form -> ledger.preview(person, reference, pause.number(), form),
                form -> form.endedOn() == null ? form.expectedEndOn() : form.endedOn(),
                form -> ledger.change(
                        person, reference, pause.number(), form, SeenVersion.onPage(parameters.getFirst("version"))));
        return step(reference, entry, parameters, response, afterwards, model);
    }

    private <F extends Record> String step(
            IncidentReference reference,
            Entry<F> entry,
            MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        ObjectNode typed = pageAnswers.read(Map.copyOf(parameters), entry.form());
        List<ForeseenEffect> effects;
        F entered;
        try {
            entered = reader.read(ProceedingsForms.withoutTargets(typed), entry.type());
            effects = entry.preview().apply(entered);
        } catch (InvalidAnswers invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            Form first = ProceedingsForms.first(entry.form());
            return first(reference, entry.pause(), new TypedForm(first, typed, invalid.errors()), model);
        }
        List<PreviewRow> rows =
                ProceedingsForms.rows(effects, typed, entry.lastDay().apply(entered));
        model.addAttribute("rows", rows);
        model.addAttribute("carried", ProceedingsForms.carried(parameters));
        if (!CONFIRMED.equals(parameters.getFirst("action"))) {
            return preview(reference, entry.pause(), TypedForm.of(entry.form(), typed), model);
        }
        try {
            entry.save().accept(reader.read(typed, entry.type()));
        } catch (InvalidAnswers invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return preview(reference, entry.pause(), new TypedForm(entry.form(), typed, invalid.errors()), model);
        }
        afterwards.addFlashAttribute("notice", "The proceedings are recorded.");
        return "redirect:/cases/" + reference + "/proceedings";
    }

    private String first(IncidentReference reference, @Nullable Pause pause, TypedForm typed, Model model) {
        frame(reference, pause, typed, model);
        return "cases/proceedings-form";
    }

    private String preview(IncidentReference reference, @Nullable Pause pause, TypedForm typed, Model model) {
        frame(reference, pause, typed, model);
        return "cases/proceedings-preview";
    }

    private void frame(IncidentReference reference, @Nullable Pause pause, TypedForm typed, Model model) {
        model.addAttribute("seen", cases.see(current.get(), reference));
        model.addAttribute("pause", pause);
        model.addAttribute("typed", typed);
    }

    private ObjectNode known(Pause pause) {
        ObjectNode known = pageAnswers.read(Map.of(), ProceedingsForms.first(CHANGED));
        if (pause.expectedEndOn() != null) {
            known.put("expectedEndOn", pause.expectedEndOn().toString());
        }
        return known;
    }
}
