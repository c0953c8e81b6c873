package org.practicereview.publication.comment.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.AnswerError;
import org.practicereview.form.Field.Option;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.form.PageAnswers;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.idempotency.IdempotentRequests;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.publication.comment.Comment;
import org.practicereview.publication.comment.CommentAnswer;
import org.practicereview.publication.comment.Comments;
import org.practicereview.publication.comment.NewComment;
import org.practicereview.refusal.Conflict;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.PathNumber;
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

/** The comments on a report before its publication; one is recorded, one is answered. */
@Controller
@RequestMapping("/cases/{reference}/publication/comments")
class PublicationCommentPages {

    private static final Form NEW = Form.of(NewComment.class);
    private static final Form ANSWER = Form.of(CommentAnswer.class);

    private final Comments comments;
    private final CaseReader cases;
    private final CurrentPerson current;
    private final PageAnswers pageAnswers;
    private final FormReader reader;
    private final TypedBefore typedBefore;
    private final IdempotentRequests requests;

    PublicationCommentPages(
            Comments comments,
            CaseReader cases,
            CurrentPerson current,
            PageAnswers pageAnswers,
            FormReader reader,
            TypedBefore typedBefore,
            IdempotentRequests requests) {
        this.comments = comments;
        this.cases = cases;
        this.current = current;
        this.pageAnswers = pageAnswers;
        this.reader = reader;
        this.typedBefore = typedBefore;
        this.requests = requests;
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
        ObjectNode typed = pageAnswers.read(Map.copyOf(parameters), form);
        try {
            requests.performForm(
                    person,
                    request,
                    typed,
                    () -> comments.record(person, reference, reader.read(typed, NewComment.class)));
        } catch (InvalidAnswers invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return recording(reference, new TypedForm(form, typed, invalid.errors()), model);
        } catch (Conflict conflict) {
            response.setStatus(conflict.kind().status());
            return recording(reference, new TypedForm(form, typed, refused("/text", conflict)), model);
        }
        afterwards.addFlashAttribute("notice", "The comment is recorded.");
        return "redirect:/cases/" + reference + "/publication/comments";
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
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Person person = current.get();
        comments.requireKeeper(person, reference);
        ObjectNode typed = pageAnswers.read(Map.copyOf(parameters), ANSWER);
        try {
            comments.answer(person, reference, PathNumber.of(number), reader.read(typed, CommentAnswer.class));
        } catch (InvalidAnswers invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return answering(reference, number, new TypedForm(ANSWER, typed, invalid.errors()), model);
        } catch (Conflict conflict) {
            response.setStatus(conflict.kind().status());
            return answering(reference, number, new TypedForm(ANSWER, typed, refused("/answer", conflict)), model);
        }
        afterwards.addFlashAttribute("notice", "What came of the comment is recorded.");
        return "redirect:/cases/" + reference + "/publication/comments";
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

    /** Shown beside what was typed, so that nothing of it is lost. */
    private static List<AnswerError> refused(String at, Conflict conflict) {
        return List.of(new AnswerError(at, conflict.code(), conflict.getMessage()));
    }
}
