package org.practicereview.administration.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.practicereview.administration.form.FormDesk;
import org.practicereview.administration.form.FormPage;
import org.practicereview.administration.token.TokenForm;
import org.practicereview.administration.token.TokenQuestions;
import org.practicereview.administration.token.TokenReader;
import org.practicereview.administration.token.TokenRegister;
import org.practicereview.form.FormReader;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.PasswordProof;
import org.practicereview.organisation.Person;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * One's own tokens. There is no route for machines that does the same: a token must not prolong its own life.
 */
@Controller
@RequestMapping(AccountPages.PATH + "/tokens")
class AccountTokenPages {

    private static final FormPage NEW = TokenQuestions.create("Create a token", AccountPages.PATH);

    private final CurrentPerson current;
    private final TokenReader tokens;
    private final TokenRegister register;
    private final PasswordProof proof;
    private final FormReader reader;
    private final FormDesk desk;

    AccountTokenPages(
            CurrentPerson current,
            TokenReader tokens,
            TokenRegister register,
            PasswordProof proof,
            FormReader reader,
            FormDesk desk) {
        this.current = current;
        this.tokens = tokens;
        this.register = register;
        this.proof = proof;
        this.reader = reader;
        this.desk = desk;
    }

    @GetMapping("/new")
    String show(Model model) {
        current.get();
        return desk.show(NEW, model);
    }

    @PostMapping("/new")
    String create(
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(name = PasswordProof.FIELD, defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Person person = current.get();
        return desk.send(NEW, Map.copyOf(parameters), response, model, answers -> {
            TokenForm form = reader.read(answers, TokenForm.class);
            proof.require(person, password, request.getRemoteAddr());
            return TokenQuestions.created(register.create(person.id(), form, person), AccountPages.PATH)
                    .show(model);
        });
    }

    @GetMapping("/{id}/revocation")
    String askToRevoke(@PathVariable UUID id, Model model) {
        return TokenQuestions.revoke(tokens.find(id, current.get()), AccountPages.PATH)
                .show(model);
    }

    @PostMapping("/{id}/revocation")
    String revoke(@PathVariable UUID id, RedirectAttributes afterwards) {
        Person person = current.get();
        register.revoke(tokens.find(id, person).token().id(), person);
        afterwards.addFlashAttribute("notice", "The token is revoked.");
        return "redirect:" + AccountPages.PATH;
    }
}
