package org.practicereview.administration.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.practicereview.form.AnswerError;
import org.practicereview.form.Form;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.PageAskedFor;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.FactorProof;
import org.practicereview.organisation.PasswordProof;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.factor.FactorSecret;
import org.practicereview.organisation.factor.FactorWanted;
import org.practicereview.organisation.factor.SecondFactors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.node.JsonNodeFactory;

/** One's second factor: set up with an app, shown once with its codes for recovery, and removed. */
@Controller
@RequestMapping(SecondFactorPages.PATH)
class SecondFactorPages {

    static final String PATH = AccountPages.PATH + "/second-factor";

    /** In the session: the mark of the secret that was begun in it. */
    private static final String BEGUN = SecondFactorPages.class.getName();

    private static final Form NOTHING_SHOWN_AGAIN = new Form(Nothing.class, List.of());
    private static final String BACK = "redirect:" + PATH;

    /** A form of which nothing that was typed is shown again. */
    private record Nothing() {}

    private final CurrentPerson current;
    private final OwnFactor own;
    private final SecondFactors factors;
    private final String service;

    SecondFactorPages(
            CurrentPerson current,
            OwnFactor own,
            SecondFactors factors,
            @Value("${practice-review.branding.service-name:Practice Review}") String service) {
        this.current = current;
        this.own = own;
        this.factors = factors;
        this.service = service;
    }

    @GetMapping
    String show(Model model) {
        own.requireSwitchedOn();
        return page(current.get(), List.of(), model);
    }

    /** The page to which a form that had expired, or a reload, leads back. */
    @GetMapping({"/confirmation", "/removal"})
    String back() {
        return BACK;
    }

    @PostMapping
    String begin(
            @RequestParam(name = PasswordProof.FIELD, defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        own.requireSwitchedOn();
        Person person = current.get();
        try {
            FactorSecret secret = own.begin(person, password, request.getRemoteAddr());
            request.getSession().setAttribute(BEGUN, secret.mark());
            return secret(secret, List.of(), model);
        } catch (InvalidAnswers wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(person, wrong.errors(), model);
        }
    }

    @PostMapping("/confirmation")
    String confirm(
            @RequestParam(name = FactorProof.FIELD, defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        own.requireSwitchedOn();
        Person person = current.get();
        HttpSession session = request.getSession();
        Object mark = session.getAttribute(BEGUN);
        Optional<List<String>> codes = own.confirm(person, code, session.getId(), mark);
        if (codes.isEmpty()) {
            Optional<FactorSecret> waiting = own.waiting(person, mark);
            if (waiting.isEmpty()) {
                return BACK;
            }
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            AnswerError wrong = new AnswerError(
                    "/" + FactorProof.FIELD, "wrong", "This is not the code that the app shows now for this secret");
            return secret(waiting.get(), List.of(wrong), model);
        }
        session.removeAttribute(BEGUN);
        model.addAttribute("codes", codes.get());
        model.addAttribute("next", PageAskedFor.take(session, person.id()).orElse(AccountPages.PATH));
        return "account/recovery-codes";
    }

    @PostMapping("/removal")
    String remove(
            @RequestParam(name = PasswordProof.FIELD, defaultValue = "") String password,
            @RequestParam(name = FactorProof.FIELD, defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        own.requireSwitchedOn();
        Person person = current.get();
        try {
            own.remove(person, password, code, request.getRemoteAddr());
        } catch (InvalidAnswers wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(person, wrong.errors(), model);
        }
        afterwards.addFlashAttribute("notice", "Your second factor is removed.");
        return BACK;
    }

    private String page(Person person, List<AnswerError> errors, Model model) {
        model.addAttribute("typed", typed(errors));
        model.addAttribute("since", factors.since(person.id()).orElse(null));
        model.addAttribute("recoveryCodes", factors.recoveryCodes(person.id()));
        model.addAttribute("required", factors.wanted() == FactorWanted.REQUIRED);
        return "account/second-factor";
    }

    private String secret(FactorSecret secret, List<AnswerError> errors, Model model) {
        model.addAttribute("typed", typed(errors));
        model.addAttribute("secret", secret);
        model.addAttribute("picture", QrPicture.of(secret.address(service)));
        return "account/second-factor-secret";
    }

    private static TypedForm typed(List<AnswerError> errors) {
        return new TypedForm(NOTHING_SHOWN_AGAIN, JsonNodeFactory.instance.objectNode(), errors);
    }
}
