package org.practicereview.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.practicereview.organisation.FactorProof;
import org.practicereview.organisation.Person;
import org.practicereview.web.security.SecondStep;
import org.practicereview.web.security.SignInAttempts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The second step of signing in: the code of whoever has a second factor. Without a right password before it there is none. */
@Controller
@RequestMapping(SecondStep.PAGE)
class CodePages {

    private static final String SIGN_IN = "redirect:/sign-in";
    private static final String VIEW = "sign-in/code";

    private final SecondStep steps;
    private final FactorProof proof;

    CodePages(SecondStep steps, FactorProof proof) {
        this.steps = steps;
        this.proof = proof;
    }

    @GetMapping
    String show(HttpServletRequest request) {
        return steps.expected(request).isPresent() ? VIEW : SIGN_IN;
    }

    @PostMapping
    String prove(
            @RequestParam(name = FactorProof.FIELD, defaultValue = "") String code,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Optional<Person> expected = steps.expected(request);
        if (expected.isEmpty()) {
            return SIGN_IN;
        }
        FactorProof.Answer answer = proof.of(expected.get(), code, request.getRemoteAddr());
        if (answer == FactorProof.Answer.RIGHT) {
            return "redirect:" + steps.proved(expected.get(), request, response);
        }
        if (answer == FactorProof.Answer.TOO_MANY) {
            response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            response.setHeader("Retry-After", Long.toString(SignInAttempts.WINDOW.toSeconds()));
        } else {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("problem", answer.words());
        return VIEW;
    }
}
