package org.practicereview.administration.people;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.practicereview.administration.form.FormDesk;
import org.practicereview.administration.form.FormPage;
import org.practicereview.casefile.PageOf;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.page.QueryParameters;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.workflow.api.ListParameters;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of people, and adding one. */
@Controller
@RequestMapping(PeoplePages.PATH)
class PeoplePages {

    static final String PATH = "/administration/people";

    /** What the list is narrowed by. */
    private static final Map<String, String> FIELDS = Map.of("search", "Name or user name");

    private static final Form FORM = Form.of(PersonForm.class);

    private final CurrentPerson current;
    private final PeopleReader people;
    private final PeopleRegister register;
    private final KnownAreas areas;
    private final FormReader reader;
    private final FormDesk desk;

    PeoplePages(
            CurrentPerson current,
            PeopleReader people,
            PeopleRegister register,
            KnownAreas areas,
            FormReader reader,
            FormDesk desk) {
        this.current = current;
        this.people = people;
        this.register = register;
        this.areas = areas;
        this.reader = reader;
        this.desk = desk;
    }

    @GetMapping
    String list(@RequestParam Map<String, String> given, Model model) {
        QueryParameters parameters = new QueryParameters(given, FIELDS);
        String search = PeopleReader.search(parameters);
        ListParameters list = ListParameters.of(parameters);
        PageOf<Person> page = people.page(search, list.page(), list.size());
        model.addAttribute("people", page);
        model.addAttribute("parameters", parameters);
        model.addAttribute("parameterErrors", parameters.errors());
        model.addAttribute("address", address(search, page.size()));
        return "administration/people";
    }

    @GetMapping("/new")
    String show(Model model) {
        return desk.show(page(), model);
    }

    @PostMapping("/new")
    String add(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        return desk.send(page(), Map.copyOf(parameters), response, model, answers -> {
            Person person = register.add(reader.read(answers, PersonForm.class), current.get());
            afterwards.addFlashAttribute(
                    "notice", person.name() + " is added. Now make a link with which they choose a password.");
            return "redirect:" + PersonPages.path(person);
        });
    }

    private FormPage page() {
        return new FormPage("Add a person", "", "Add person", PATH, areas.offeredIn(FORM, "grants.area"));
    }

    /** The address of this list up to the number of a page. */
    private static String address(String search, int size) {
        return UriComponentsBuilder.fromPath(PATH)
                        .queryParam("search", "{search}")
                        .queryParam("size", size)
                        .encode()
                        .buildAndExpand(search)
                        .toUriString()
                + "&page=";
    }
}
