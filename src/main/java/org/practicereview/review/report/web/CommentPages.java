package org.practicereview.review.report.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.Field.Option;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.PageAnswers;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.idempotency.RefusedAnswer;
import org.practicereview.idempotency.SentForms;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.PathNumber;
import org.practicereview.review.report.CommentAnswer;
import org.practicereview.review.report.DraftComment;
import org.practicereview.review.report.DraftComments;
import org.practicereview.review.report.DraftRounds;
import org.practicereview.review.report.NewComment;
import org.practicereview.review.report.ReportVersion;
import org.practicereview.review.report.ReviewReports;
import org.practicereview.workflow.Facts.Fact;
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

/** Commenting on a draft, and answering a comment. */
@Controller
@RequestMapping("/cases/{reference}/review-report")
class CommentPages {

    private static final Form ANSWER = Form.of(CommentAnswer.class);

    private final ReviewReports reports;
    private final DraftRounds rounds;
    private final DraftComments comments;
    private final CaseReader cases;
    private final CurrentPerson current;
    private final PageAnswers pageAnswers;
    private final FormReader reader;
    private final TypedBefore typedBefore;
    private final SentForms forms;

    CommentPages(
            ReviewReports reports,
            DraftRounds rounds,
            DraftComments comments,
            CaseReader cases,
            CurrentPerson current,
            PageAnswers pageAnswers,
            FormReader reader,
            TypedBefore typedBefore,
            SentForms forms) {
        this.reports = reports;
        this.rounds = rounds;
        this.comments = comments;
        this.cases = cases;
        this.current = current;
        this.pageAnswers = pageAnswers;
        this.reader = reader;
        this.typedBefore = typedBefore;
        this.forms = forms;
    }

    /** The link beside a section names it, so that it is chosen already. */
    @GetMapping("/{number}/commenting")
    String ask(
            @PathVariable IncidentReference reference,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model) {
        ReportVersion version = commentable(reference, number);
        Form form = form(version);
        TypedForm typed = typedBefore
                .form(form)
                .orElseGet(() -> TypedForm.of(form, pageAnswers.read(Map.copyOf(parameters), form)));
        return commenting(reference, version, typed, model);
    }

    @PostMapping("/{number}/commenting")
    String comment(
            @PathVariable IncidentReference reference,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Person person = current.get();
        ReportVersion version = commentable(reference, number);
        return forms.refused(
                        form(version),
                        parameters,
                        request,
                        response,
                        typed -> RefusedAnswer.whereForbidden(
                                "/text",
                                () -> rounds.comment(
                                        person, reference, version.number(), reader.read(typed, NewComment.class))))
                .map(refused -> commenting(reference, version, refused, model))
                .orElseGet(() -> {
                    afterwards.addFlashAttribute("notice", "Your comment is kept; the reviewer answers it.");
                    return "redirect:" + base(reference) + "/" + version.number();
                });
    }

    @GetMapping("/comments/{number}/answer")
    String askToAnswer(@PathVariable IncidentReference reference, @PathVariable String number, Model model) {
        DraftComment comment = answerable(reference, number);
        TypedForm typed = typedBefore.begin(ANSWER);
        return answering(reference, comment, typed, model);
    }

    @PostMapping("/comments/{number}/answer")
    String answer(
            @PathVariable IncidentReference reference,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        DraftComment comment = answerable(reference, number);
        return forms.refusedChange(
                        ANSWER,
                        parameters,
                        response,
                        model,
                        (seen, typed) ->
                                RefusedAnswer.whereForbidden("/verdict", () -> answer(reference, comment, seen, typed)))
                .map(refused -> answering(reference, comment, refused, model))
                .orElseGet(() -> {
                    afterwards.addFlashAttribute("notice", "Comment " + comment.number() + " is answered.");
                    return "redirect:" + base(reference) + "/" + comment.draft();
                });
    }

    private void answer(IncidentReference reference, DraftComment comment, IntConsumer seen, ObjectNode typed) {
        rounds.answer(current.get(), reference, comment.number(), seen, reader.read(typed, CommentAnswer.class));
    }

    private ReportVersion commentable(IncidentReference reference, String number) {
        Person person = current.get();
        int draft = PathNumber.of(number);
        comments.requireCommenting(person, reference, draft);
        return reports.open(person, reference, draft);
    }

    private DraftComment answerable(IncidentReference reference, String number) {
        return comments.readToAnswer(current.get(), reference, PathNumber.of(number));
    }

    private static Form form(ReportVersion version) {
        return Form.of(NewComment.class)
                .offering(
                        "section",
                        version.sections().stream()
                                .map(section -> new Option(section.key(), section.title()))
                                .toList());
    }

    private String commenting(IncidentReference reference, ReportVersion version, TypedForm typed, Model model) {
        return page(
                reference,
                new FormPage(
                        "Comment on version " + version.number(),
                        List.of(),
                        "Send the comment",
                        base(reference) + "/" + version.number(),
                        null,
                        typed),
                model);
    }

    private String answering(IncidentReference reference, DraftComment comment, TypedForm typed, Model model) {
        DraftComment.Answer before = comment.answer();
        String answered = before == null
                ? "Not answered"
                : before.verdict().label() + (before.reason() == null ? "" : ": " + before.reason());
        return page(
                reference,
                new FormPage(
                        "Answer comment " + comment.number(),
                        List.of(new Fact("Comment", comment.text()), new Fact("Your answer so far", answered)),
                        "Answer it",
                        base(reference) + "/" + comment.draft(),
                        comment.version(),
                        typed),
                model);
    }

    private String page(IncidentReference reference, FormPage page, Model model) {
        model.addAttribute("asking", page);
        model.addAttribute("typed", page.typed());
        model.addAttribute("seen", cases.see(current.get(), reference));
        return "reviewreport/form";
    }

    private static String base(IncidentReference reference) {
        return "/cases/" + reference + "/review-report";
    }
}
