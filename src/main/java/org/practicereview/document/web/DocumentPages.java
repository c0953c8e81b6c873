package org.practicereview.document.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.document.CaseDocuments;
import org.practicereview.document.Document;
import org.practicereview.document.NewDocument;
import org.practicereview.document.NewVersion;
import org.practicereview.document.Removal;
import org.practicereview.form.AnswerError;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.form.PageAnswers;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.idempotency.FirstAnswer;
import org.practicereview.idempotency.Idempotency;
import org.practicereview.idempotency.IdempotentRequests;
import org.practicereview.idempotency.SentForms;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.PathNumber;
import org.practicereview.refusal.RuleRefusal;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.node.ObjectNode;

/** Documents of a case as pages: one file at a time, without any script. */
@Controller
@RequestMapping("/cases/{reference}/documents")
class DocumentPages {

    private static final Form DOCUMENT = Form.of(NewDocument.class);
    private static final Form VERSION = Form.of(NewVersion.class);
    private static final Form REMOVAL = Form.of(Removal.class);

    private final CaseDocuments documents;
    private final Uploads uploads;
    private final DocumentViews views;
    private final CurrentPerson current;
    private final PageAnswers pageAnswers;
    private final SentForms forms;
    private final FormReader reader;
    private final TypedBefore typedBefore;
    private final IdempotentRequests requests;

    DocumentPages(
            CaseDocuments documents,
            Uploads uploads,
            DocumentViews views,
            CurrentPerson current,
            PageAnswers pageAnswers,
            SentForms forms,
            FormReader reader,
            TypedBefore typedBefore,
            IdempotentRequests requests) {
        this.documents = documents;
        this.uploads = uploads;
        this.views = views;
        this.current = current;
        this.pageAnswers = pageAnswers;
        this.forms = forms;
        this.reader = reader;
        this.typedBefore = typedBefore;
        this.requests = requests;
    }

    @GetMapping
    String all(@PathVariable IncidentReference reference, Model model) {
        return views.list(current.get(), reference, typedBefore.begin(DOCUMENT), model);
    }

    @PostMapping
    String add(
            @PathVariable IncidentReference reference,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Person person = current.get();
        documents.requireKeeper(person, reference);
        ObjectNode typed = pageAnswers.read(Map.copyOf(parameters), DOCUMENT);
        String page = page(reference);
        try {
            FirstAnswer answer = uploads.take(
                    person,
                    reference,
                    typed,
                    NewDocument.class,
                    file,
                    (taken, asked) -> requests.answerForm(
                            person, request, asked, () -> seeOther(page, documents.add(person, reference, taken))));
            afterwards.addFlashAttribute("notice", "Document " + answer.body() + " is uploaded.");
            return "redirect:" + page;
        } catch (InvalidAnswers | RuleRefusal wrong) {
            return views.list(person, reference, wrong(DOCUMENT, typed, wrong, response), model);
        }
    }

    @GetMapping("/{number}")
    String one(@PathVariable IncidentReference reference, @PathVariable String number, Model model) {
        return views.one(current.get(), reference, PathNumber.of(number), model);
    }

    @GetMapping("/{number}/versions/new")
    String askForVersion(@PathVariable IncidentReference reference, @PathVariable String number, Model model) {
        documents.requireKeeper(current.get(), reference);
        return views.newVersion(current.get(), reference, PathNumber.of(number), typedBefore.begin(VERSION), model);
    }

    @PostMapping("/{number}/versions/new")
    String addVersion(
            @PathVariable IncidentReference reference,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Person person = current.get();
        documents.requireKeeper(person, reference);
        int known = documents.one(person, reference, PathNumber.of(number)).number();
        ObjectNode typed = pageAnswers.read(Map.copyOf(parameters), VERSION);
        String page = page(reference) + "/" + known;
        try {
            uploads.take(
                    person,
                    reference,
                    typed,
                    NewVersion.class,
                    file,
                    (taken, asked) -> requests.answerForm(
                            person,
                            request,
                            asked,
                            () -> seeOther(page, documents.addVersion(person, reference, known, taken))));
            afterwards.addFlashAttribute("notice", "The new version is uploaded. The earlier ones are kept.");
            return "redirect:" + page;
        } catch (InvalidAnswers | RuleRefusal wrong) {
            return views.newVersion(person, reference, known, wrong(VERSION, typed, wrong, response), model);
        }
    }

    @GetMapping("/{number}/remove")
    String askToRemove(@PathVariable IncidentReference reference, @PathVariable String number, Model model) {
        documents.requireKeeper(current.get(), reference);
        return views.removal(current.get(), reference, PathNumber.of(number), typedBefore.begin(REMOVAL), model);
    }

    @PostMapping("/{number}/remove")
    String remove(
            @PathVariable IncidentReference reference,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Person person = current.get();
        documents.requireKeeper(person, reference);
        int known = documents.one(person, reference, PathNumber.of(number)).number();
        return forms.refusedChange(
                        REMOVAL,
                        parameters,
                        response,
                        model,
                        (seen, typed) ->
                                documents.remove(person, reference, known, reader.read(typed, Removal.class), seen))
                .map(refused -> views.removal(person, reference, known, refused, model))
                .orElseGet(() -> {
                    afterwards.addFlashAttribute("notice", "Document " + known + " is removed.");
                    return "redirect:" + page(reference);
                });
    }

    @GetMapping("/{number}/versions/{version}/content")
    ResponseEntity<Resource> content(
            @PathVariable IncidentReference reference, @PathVariable String number, @PathVariable String version) {
        return Download.of(documents.content(current.get(), reference, PathNumber.of(number), PathNumber.of(version)));
    }

    private static TypedForm wrong(Form form, ObjectNode typed, RuntimeException why, HttpServletResponse response) {
        List<AnswerError> errors = new ArrayList<>();
        if (why instanceof InvalidAnswers invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            errors.addAll(invalid.errors());
        } else if (why instanceof RuleRefusal refusal && refusal.code().equals(Idempotency.KEY_REUSED)) {
            response.setStatus(refusal.kind().status());
            errors.add(new AnswerError(
                    "",
                    refusal.code(),
                    "A file was uploaded from this page already. Upload this one only if it is another"));
        } else {
            throw why;
        }
        return new TypedForm(form, typed, errors);
    }

    /** Kept as the first answer; says nothing of what was uploaded but its number. */
    private static FirstAnswer seeOther(String page, Document document) {
        return new FirstAnswer(HttpStatus.SEE_OTHER.value(), page, Integer.toString(document.number()));
    }

    private static String page(IncidentReference reference) {
        return "/cases/" + reference + "/documents";
    }
}
