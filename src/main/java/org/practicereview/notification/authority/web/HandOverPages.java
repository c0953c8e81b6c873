package org.practicereview.notification.authority.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.Field.Option;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.PageAnswers;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.idempotency.SentForms;
import org.practicereview.notification.Authorities;
import org.practicereview.notification.RightAuthority;
import org.practicereview.notification.authority.AnsweredHandOver;
import org.practicereview.notification.authority.HandOver;
import org.practicereview.notification.authority.HandOverResult;
import org.practicereview.notification.authority.HandOvers;
import org.practicereview.notification.authority.ProposedHandOver;
import org.practicereview.organisation.Areas;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.practicereview.workflow.view.CaseReader;
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

/** The pages on which a case is handed over: proposing it, and answering that. */
@Controller
@RequestMapping("/cases/{reference}/hand-overs")
class HandOverPages {

    private static final Map<HandOverResult, String> CHOICES = Map.of(
            HandOverResult.ACCEPTED, "Accept: my area leads from now on",
            HandOverResult.DECLINED, "Decline",
            HandOverResult.TAKEN_BACK, "Take the proposal back");

    private final HandOvers handOvers;
    private final Authorities authorities;
    private final CaseReader cases;
    private final Areas areas;
    private final People people;
    private final CurrentPerson current;
    private final PageAnswers pageAnswers;
    private final FormReader reader;
    private final TypedBefore typedBefore;
    private final SentForms forms;

    HandOverPages(
            HandOvers handOvers,
            Authorities authorities,
            CaseReader cases,
            Areas areas,
            People people,
            CurrentPerson current,
            PageAnswers pageAnswers,
            FormReader reader,
            TypedBefore typedBefore,
            SentForms forms) {
        this.handOvers = handOvers;
        this.authorities = authorities;
        this.cases = cases;
        this.areas = areas;
        this.people = people;
        this.current = current;
        this.pageAnswers = pageAnswers;
        this.reader = reader;
        this.typedBefore = typedBefore;
        this.forms = forms;
    }

    @GetMapping
    String ask(@PathVariable IncidentReference reference, Model model) {
        CaseFile file = handOvers.requireProposing(current.get(), reference);
        Form questions = proposing(file);
        ObjectNode known = pageAnswers.read(Map.of(), questions);
        known.put("area", authorities.of(file).area());
        return proposal(file, typedBefore.form(questions).orElseGet(() -> TypedForm.of(questions, known)), model);
    }

    @PostMapping
    String propose(
            @PathVariable IncidentReference reference,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Person person = current.get();
        CaseFile file = cases.see(person, reference).file();
        Form questions = proposing(file);
        return forms.refused(questions, parameters, request, response, typed -> {
                    handOvers.requireProposing(person, reference);
                    handOvers.propose(person, reference, reader.read(typed, ProposedHandOver.class));
                })
                .map(refused -> proposal(file, refused, model))
                .orElseGet(() -> {
                    afterwards.addFlashAttribute(
                            "notice", "The other area is asked. Until it answers, your area leads.");
                    return "redirect:/cases/" + reference;
                });
    }

    @GetMapping("/{number}")
    String one(@PathVariable IncidentReference reference, @PathVariable String number, Model model) {
        HandOver handOver = handOvers.one(current.get(), reference, number);
        Form questions = answering(handOver);
        return answer(handOver, typedBefore.begin(questions), model);
    }

    @PostMapping("/{number}")
    String answer(
            @PathVariable IncidentReference reference,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Person person = current.get();
        return forms.refused(Form.of(AnsweredHandOver.class), parameters, request, response, typed -> {
                    handOvers.requireAnswering(person, reference, number);
                    handOvers.answer(person, reference, number, reader.read(typed, AnsweredHandOver.class));
                })
                .map(refused -> {
                    HandOver handOver = handOvers.one(person, reference, number);
                    return answer(
                            handOver, new TypedForm(answering(handOver), refused.typed(), refused.errors()), model);
                })
                .orElseGet(() -> answered(reference, parameters.getFirst("answer"), afterwards));
    }

    private static String answered(IncidentReference reference, String answer, RedirectAttributes afterwards) {
        afterwards.addFlashAttribute(
                "notice",
                "The proposal is answered: %s.".formatted(labelOf(answer).toLowerCase(Locale.UK)));
        // an area that declines may no longer see the case
        return answer.equals(HandOverResult.DECLINED.name()) ? "redirect:/work" : "redirect:/cases/" + reference;
    }

    private static String labelOf(String answer) {
        return HandOverResult.valueOf(answer).label();
    }

    private Form proposing(CaseFile file) {
        List<Option> others = areas.all().stream()
                .filter(area -> !area.code().equals(file.leadArea()))
                .map(area -> new Option(area.code(), area.name()))
                .toList();
        return Form.of(ProposedHandOver.class).offering("area", others);
    }

    private Form answering(HandOver handOver) {
        List<Option> choices = handOvers.answersOf(current.get(), handOver).stream()
                .sorted()
                .map(answer -> new Option(answer.name(), CHOICES.get(answer)))
                .toList();
        return Form.of(AnsweredHandOver.class).offering("answer", choices);
    }

    private String proposal(CaseFile file, TypedForm typed, Model model) {
        RightAuthority authority = authorities.of(file);
        model.addAttribute("authority", authority);
        model.addAttribute("seen", cases.see(current.get(), file.reference()));
        model.addAttribute("typed", typed);
        return "cases/hand-over";
    }

    private String answer(HandOver handOver, TypedForm typed, Model model) {
        Person person = current.get();
        model.addAttribute("seen", cases.see(person, handOver.reference()));
        model.addAttribute("handOver", handOver);
        model.addAttribute("from", areas.nameOf(handOver.from()));
        model.addAttribute("to", areas.nameOf(handOver.to()));
        model.addAttribute(
                "names",
                people.names(Stream.of(handOver.by(), handOver.endedBy())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()));
        model.addAttribute("mayAnswer", !handOvers.answersOf(person, handOver).isEmpty());
        model.addAttribute("typed", typed);
        return "cases/hand-over-answer";
    }
}
