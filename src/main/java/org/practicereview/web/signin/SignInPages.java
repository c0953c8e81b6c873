package org.practicereview.web.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.practicereview.form.page.ExpiredForms;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.DemonstrationAccounts;
import org.practicereview.organisation.Person;
import org.practicereview.web.security.ReturnPath;
import org.practicereview.web.security.SecondStep;
import org.practicereview.web.security.SignInAttempts;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page to sign in. It says the same whether the user name, the password or both are wrong. */
@Controller
@RequestMapping("/sign-in")
class SignInPages {

    private static final String PAGE = "sign-in/sign-in";

    private final SignIn signIn;
    private final SecondStep steps;
    private final CurrentPerson currentPerson;
    private final TypedBefore typedBefore;
    private final Optional<DemonstrationAccounts> demonstrationAccounts;

    SignInPages(
            SignIn signIn,
            SecondStep steps,
            CurrentPerson currentPerson,
            TypedBefore typedBefore,
            Optional<DemonstrationAccounts> demonstrationAccounts) {
        this.signIn = signIn;
        this.steps = steps;
        this.currentPerson = currentPerson;
        this.typedBefore = typedBefore;
        this.demonstrationAccounts = demonstrationAccounts;
    }

    @GetMapping
    String show(
            @RequestParam(defaultValue = "") String from,
            @RequestParam(required = false) String ended,
            @RequestParam(required = false) String kept,
            HttpServletRequest request,
            Model model) {
        Optional<Person> already = currentPerson.find();
        if (already.isPresent() && !ExpiredForms.isExpired(request)) {
            return "redirect:" + ReturnPath.of(from, already.get());
        }
        String username = typedBefore.take(request.getRequestURI()).stream()
                .flatMap(typed -> typed.getOrDefault("username", List.of()).stream())
                .findFirst()
                .orElse("");
        model.addAttribute("ended", ended != null);
        model.addAttribute("kept", kept != null);
        return page(username, from, model);
    }

    @PostMapping
    String signIn(
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String from,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        try {
            Person person = signIn.with(username, password, request.getRemoteAddr());
            return "redirect:" + steps.afterPassword(person, ReturnPath.of(from, person), request, response);
        } catch (SignInRefused refused) {
            response.setStatus(refused.status().value());
            if (refused.status() == HttpStatus.TOO_MANY_REQUESTS) {
                response.setHeader("Retry-After", Long.toString(SignInAttempts.WINDOW.toSeconds()));
            }
            model.addAttribute("problem", refused.getMessage());
            return page(username, from, model);
        }
    }

    private String page(String username, String from, Model model) {
        model.addAttribute("username", username);
        model.addAttribute("from", from);
        model.addAttribute(
                "accounts",
                demonstrationAccounts.map(DemonstrationAccounts::all).orElse(List.of()));
        return PAGE;
    }
}
