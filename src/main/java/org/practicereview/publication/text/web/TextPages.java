package org.practicereview.publication.text.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.PageAnswers;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.EntryButtons;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.guidance.LearningTerms;
import org.practicereview.idempotency.RefusedAnswer;
import org.practicereview.idempotency.SentForms;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.publication.Publication;
import org.practicereview.publication.PublicationService;
import org.practicereview.publication.identity.IdentityCheck;
import org.practicereview.publication.text.TextForPublication;
import org.practicereview.publication.text.TextVersion;
import org.practicereview.publication.text.TextWriting;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.PathNumber;
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

/** The publication of a case, each text for it, and the page on which another one is written. */
@Controller
@RequestMapping("/cases/{reference}/publication")
class TextPages {

    private final TextWriting texts;
    private final PublicationService publications;
    private final IdentityCheck identity;
    private final CaseReader cases;
    private final CurrentPerson current;
    private final PageAnswers pageAnswers;
    private final SentForms forms;
    private final FormReader reader;
    private final TypedBefore typedBefore;
    private final LearningTerms terms;
    private final Form questions;

    TextPages(
            TextWriting texts,
            PublicationService publications,
            IdentityCheck identity,
            CaseReader cases,
            CurrentPerson current,
            PageAnswers pageAnswers,
            SentForms forms,
            FormReader reader,
            TypedBefore typedBefore,
            LearningTerms terms) {
        this.texts = texts;
        this.publications = publications;
        this.identity = identity;
        this.cases = cases;
        this.current = current;
        this.pageAnswers = pageAnswers;
        this.forms = forms;
        this.reader = reader;
        this.typedBefore = typedBefore;
        this.terms = terms;
        this.questions = Form.of(TextForPublication.class).offering("themes", terms.options());
    }

    @GetMapping
    String publication(@PathVariable IncidentReference reference, Model model) {
        Person person = current.get();
        Publication publication = publications.publication(texts.see(person, reference));
        model.addAttribute("publication", publication);
        model.addAttribute("texts", texts.of(person, reference));
        model.addAttribute("mayWrite", texts.mayWrite(person, reference));
        model.addAttribute("mayCheck", identity.mayRead(person, reference));
        model.addAttribute("seen", cases.see(person, reference));
        return "publication/publication";
    }

    @GetMapping("/texts/{number}")
    String text(@PathVariable IncidentReference reference, @PathVariable String number, Model model) {
        Person person = current.get();
        TextVersion version = texts.of(person, reference).stream()
                .filter(one -> one.number() == PathNumber.of(number))
                .findFirst()
                .orElseThrow(NotFound::new);
        model.addAttribute("version", version);
        model.addAttribute("terms", terms);
        model.addAttribute("read", List.of(version.text().toRead("Text")));
        model.addAttribute("seen", cases.see(person, reference));
        return "publication/text";
    }

    @GetMapping("/text")
    String ask(@PathVariable IncidentReference reference, Model model) {
        TextForPublication stands = texts.toChange(current.get(), reference);
        return form(
                reference,
                typedBefore.form(questions).orElseGet(() -> TypedForm.of(questions, reader.write(stands))),
                model);
    }

    @PostMapping("/text")
    String write(
            @PathVariable IncidentReference reference,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Person person = current.get();
        texts.toChange(person, reference);
        ObjectNode typed = pageAnswers.read(Map.copyOf(parameters), questions);
        if (EntryButtons.press(parameters.getFirst("action"), questions, typed)) {
            return form(reference, TypedForm.of(questions, typed), model);
        }
        return forms.refusedChange(
                        questions,
                        parameters,
                        response,
                        model,
                        (seen, text) -> RefusedAnswer.whereForbidden(
                                "/because",
                                () -> texts.write(
                                        person, reference, seen, reader.read(text, TextForPublication.class))))
                .map(refused -> form(reference, refused, model))
                .orElseGet(() -> {
                    afterwards.addFlashAttribute("notice", "The text is saved.");
                    return "redirect:/cases/" + reference + "/publication";
                });
    }

    private String form(IncidentReference reference, TypedForm typed, Model model) {
        model.addAttribute("version", texts.of(current.get(), reference).get(0).number());
        model.addAttribute("typed", typed);
        model.addAttribute("seen", cases.see(current.get(), reference));
        return "publication/text-writing";
    }
}
