package org.practicereview.administration.account;

import java.util.stream.Collectors;
import org.practicereview.administration.token.TokenReader;
import org.practicereview.organisation.Area;
import org.practicereview.organisation.Areas;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.factor.FactorWanted;
import org.practicereview.organisation.factor.SecondFactors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who one is in the service. */
@Controller
class AccountPages {

    static final String PATH = "/account";

    private final CurrentPerson current;
    private final TokenReader tokens;
    private final SecondFactors factors;
    private final Areas areas;

    AccountPages(CurrentPerson current, TokenReader tokens, SecondFactors factors, Areas areas) {
        this.current = current;
        this.tokens = tokens;
        this.factors = factors;
        this.areas = areas;
    }

    @GetMapping(PATH)
    String account(Model model) {
        Person person = current.get();
        model.addAttribute("person", person);
        model.addAttribute("secondFactors", factors.wanted() != FactorWanted.OFF);
        model.addAttribute("tokens", tokens.of(person));
        model.addAttribute("areaNames", areas.all().stream().collect(Collectors.toMap(Area::code, Area::name)));
        return "account/account";
    }
}
