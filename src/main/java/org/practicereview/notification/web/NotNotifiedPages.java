package org.practicereview.notification.web;

import java.util.Map;
import java.util.stream.Collectors;
import org.practicereview.form.page.QueryParameters;
import org.practicereview.notification.NotNotifiedRegister;
import org.practicereview.organisation.Areas;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.workflow.web.Paging;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of incidents that were considered and not notified. */
@Controller
class NotNotifiedPages {

    /** What the list is narrowed by. */
    private static final Map<String, String> FIELDS = Map.of("area", "Area", "year", "Year of the decision");

    private final CurrentPerson current;
    private final NotNotifiedRegister register;
    private final Areas areas;

    NotNotifiedPages(CurrentPerson current, NotNotifiedRegister register, Areas areas) {
        this.current = current;
        this.register = register;
        this.areas = areas;
    }

    @GetMapping("/cases/not-notified")
    String register(@RequestParam Map<String, String> given, Model model) {
        Person person = current.get();
        QueryParameters parameters = new QueryParameters(given, FIELDS);
        String area = parameters.text("area", 40);
        Integer year = parameters.year("year", NotNotifiedRegister.FIRST_YEAR);
        Paging paging = Paging.of(
                parameters,
                given.entrySet().stream()
                        .filter(entry ->
                                entry.getKey().equals("area") || entry.getKey().equals("year"))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                "/cases/not-notified");
        model.addAttribute("list", register.page(person, area, year, paging.page(), Paging.SIZE));
        model.addAttribute("paging", paging);
        model.addAttribute("area", area);
        model.addAttribute(
                "areas",
                areas.all().stream()
                        .filter(one -> person.areas(Role.Reach.AREA).contains(one.code()))
                        .toList());
        model.addAttribute("parameters", parameters);
        model.addAttribute("parameterErrors", parameters.errors());
        return "cases/not-notified";
    }
}
