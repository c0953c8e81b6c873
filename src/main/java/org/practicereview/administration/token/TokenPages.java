package org.practicereview.administration.token;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.practicereview.administration.form.FormDesk;
import org.practicereview.administration.form.FormPage;
import org.practicereview.administration.people.PersonPages;
import org.practicereview.form.FormReader;
import org.practicereview.form.page.QueryParameters;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.PasswordProof;
import org.practicereview.organisation.People;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.NotFound;
import org.practicereview.workflow.api.ListParameters;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** All tokens, and making one for a person. */
@Controller
class TokenPages {

    private static final String LIST = "/administration/tokens";
    private static final String NEW = "/administration/people/{id}/tokens/new";

    private final CurrentPerson current;
    private final People people;
    private final TokenReader tokens;
    private final TokenRegister register;
    private final PasswordProof proof;
    private final FormReader reader;
    private final FormDesk desk;

    TokenPages(
            CurrentPerson current,
            People people,
            TokenReader tokens,
            TokenRegister register,
            PasswordProof proof,
            FormReader reader,
            FormDesk desk) {
        this.current = current;
        this.people = people;
        this.tokens = tokens;
        this.register = register;
        this.proof = proof;
        this.reader = reader;
        this.desk = desk;
    }

    @GetMapping(LIST)
    String list(@RequestParam Map<String, String> given, Model model) {
        QueryParameters parameters = new QueryParameters(given);
        ListParameters list = ListParameters.of(parameters);
        model.addAttribute("tokens", tokens.page(list.page(), list.size()));
        model.addAttribute("parameterErrors", parameters.errors());
        return "administration/tokens";
    }

    @GetMapping(NEW)
    String show(@PathVariable UUID id, Model model) {
        return desk.show(page(person(id)), model);
    }

    @PostMapping(NEW)
    String create(
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestParam(name = PasswordProof.FIELD, defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        Person person = person(id);
        return desk.send(page(person), Map.copyOf(parameters), response, model, answers -> {
            TokenForm form = reader.read(answers, TokenForm.class);
            proof.require(current.get(), password, request.getRemoteAddr());
            return TokenQuestions.created(register.create(id, form, current.get()), PersonPages.path(person))
                    .show(model);
        });
    }

    @GetMapping(LIST + "/{id}/revocation")
    String askToRevoke(@PathVariable UUID id, Model model) {
        return TokenQuestions.revoke(tokens.find(id), LIST).show(model);
    }

    @PostMapping(LIST + "/{id}/revocation")
    String revoke(@PathVariable UUID id, RedirectAttributes afterwards) {
        register.revoke(id, current.get());
        afterwards.addFlashAttribute("notice", "The token is revoked.");
        return "redirect:" + LIST;
    }

    private Person person(UUID id) {
        return people.find(id).orElseThrow(NotFound::new);
    }

    private static FormPage page(Person person) {
        return TokenQuestions.create("Create a token for " + person.name(), PersonPages.path(person));
    }
}
