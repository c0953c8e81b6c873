package org.practicereview.administration.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.practicereview.administration.account.PasswordChange.Typed;
import org.practicereview.form.AnswerError;
import org.practicereview.form.Form;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.form.PageAnswers;
import org.practicereview.form.TypedForm;
import org.practicereview.organisation.CurrentPerson;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page to change one's password; what was typed is never shown again. */
@Controller
@RequestMapping(AccountPages.PATH + "/password")
class PasswordPages {

    private static final Form NOTHING_SHOWN_AGAIN = new Form(Typed.class, List.of());

    private final CurrentPerson current;
    private final PasswordChange passwordChange;
    private final PageAnswers pageAnswers;

    PasswordPages(CurrentPerson current, PasswordChange passwordChange, PageAnswers pageAnswers) {
        this.current = current;
        this.passwordChange = passwordChange;
        this.pageAnswers = pageAnswers;
    }

    @GetMapping
    String show(Model model) {
        current.get();
        return page(List.of(), model);
    }

    @PostMapping
    String change(
            @RequestParam(name = "currentPassword", defaultValue = "") String present,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(name = "passwordAgain", defaultValue = "") String again,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        try {
            passwordChange.change(
                    current.get(),
                    new Typed(present, password, again),
                    request.getRemoteAddr(),
                    request.getSession().getId());
            afterwards.addFlashAttribute(
                    "notice",
                    "Your password is changed. All your other sessions, your tokens and the address of your calendar have ended.");
            return "redirect:" + AccountPages.PATH;
        } catch (InvalidAnswers invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(invalid.errors(), model);
        }
    }

    private String page(List<AnswerError> errors, Model model) {
        model.addAttribute(
                "typed", new TypedForm(NOTHING_SHOWN_AGAIN, pageAnswers.read(Map.of(), NOTHING_SHOWN_AGAIN), errors));
        return "account/password";
    }
}
