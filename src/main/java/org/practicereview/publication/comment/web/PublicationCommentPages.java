package org.practicereview.publication.comment.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.Field.Option;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.idempotency.RefusedAnswer;
import org.practicereview.idempotency.SentForms;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.publication.comment.Comment;
import org.practicereview.publication.comment.CommentAnswer;
import org.practicereview.publication.comment.Comments;
import org.practicereview.publication.comment.NewComment;
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

/** The comments on a report before its publication; one is recorded, one is answered. */
@Controller
@RequestMapping("/cases/{reference}/publication/comments")
class PublicationCommentPages {

    private static final Form NEW = Form.of(NewComment.class);
    private static final Form ANSWER = Form.of(CommentAnswer.class);

    private final Comments comments;
    private final CaseReader cases;
    private final CurrentPerson current;
    private final FormReader reader;
    private final TypedBefore typedBefore;
    private final SentForms forms;

    PublicationCommentPages(
            Comments comments,
            CaseReader cases,
            CurrentPerson current,
            FormReader reader,
            TypedBefore typedBefore,
            SentForms forms) {
        this.comments = comments;
        this.cases = cases;
        this.current = current;
        this.reader = reader;
        this.typedBefore = typedBefore;
        this.forms = forms;
    }

    @GetMapping
    String all(@PathVariable IncidentReference reference, Model model) {
        Person person = current.get();
        model.addAttribute("comments", comments.of(person, reference));
        model.addAttribute("mayKeep", comments.mayKeep(person, reference));
        model.addAttribute("mayRecord", !comments.recordable(person, reference).isEmpty());
        model.addAttribute("seen", cases.see(person, reference));
        return "publication/comments";
    }

    @GetMapping("/recording")
    String ask(@PathVariable IncidentReference reference, Model model) {
        comments.requireRecording(current.get(), reference);
        return recording(reference, begun(asked(reference)), model);
    }

    @PostMapping("/recording")
    String record(
            @PathVariable IncidentReference reference,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Person person = current.get();
        comments.requireRecording(person, reference);
        Form form = asked(reference);
        return forms.refused(
                        form,
                        parameters,
                        request,
                        response,
                        typed -> RefusedAnswer.whereForbidden(
                                "/text",
                                () -> comments.record(person, reference, reader.read(typed, NewComment.class))))
                .map(refused -> recording(reference, refused, model))
                .orElseGet(() -> {
                    afterwards.addFlashAttribute("notice", "The comment is recorded.");
                    return "redirect:/cases/" + reference + "/publication/comments";
                });
    }

    @GetMapping("/{number}/answer")
    String askAnswer(@PathVariable IncidentReference reference, @PathVariable String number, Model model) {
        comments.requireKeeper(current.get(), reference);
        return answering(reference, number, begun(ANSWER), model);
    }

    @PostMapping("/{number}/answer")
    String answer(
            @PathVariable IncidentReference reference,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Person person = current.get();
        comments.requireKeeper(person, reference);
        int which = PathNumber.of(number);
        return forms.refused(
                        ANSWER,
                        parameters,
                        request,
                        response,
                        typed -> RefusedAnswer.whereForbidden(
                                "/answer",
                                () -> comments.answer(
                                        person, reference, which, reader.read(typed, CommentAnswer.class))))
                .map(refused -> answering(reference, number, refused, model))
                .orElseGet(() -> {
                    afterwards.addFlashAttribute("notice", "What came of the comment is recorded.");
                    return "redirect:/cases/" + reference + "/publication/comments";
                });
    }

    /** Each body records its own comments; those who keep them, what came from any. */
    private Form asked(IncidentReference reference) {
        return NEW.offering(
                "body",
                comments.recordable(current.get(), reference).stream()
                        .map(body -> new Option(body.name(), body.label()))
                        .toList());
    }

    private TypedForm begun(Form form) {
        return typedBefore.begin(form);
    }

    private String recording(IncidentReference reference, TypedForm typed, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("seen", cases.see(current.get(), reference));
        return "publication/comment-recording";
    }

    private String answering(IncidentReference reference, String number, TypedForm typed, Model model) {
        Person person = current.get();
        Comment comment = comments.of(person, reference).stream()
                .filter(one -> one.number() == PathNumber.of(number))
                .findFirst()
                .orElseThrow(NotFound::new);
        model.addAttribute("comment", comment);
        model.addAttribute("typed", typed);
        model.addAttribute("seen", cases.see(person, reference));
        return "publication/comment-answer";
    }
}
