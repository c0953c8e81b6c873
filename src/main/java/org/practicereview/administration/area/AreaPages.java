package org.practicereview.administration.area;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.practicereview.administration.form.FormDesk;
import org.practicereview.administration.form.FormPage;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.organisation.Area;
import org.practicereview.organisation.Areas;
import org.practicereview.organisation.CurrentPerson;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Pages of areas. */
@Controller
@RequestMapping("/administration/areas")
class AreaPages {

    private static final FormPage NEW =
            new FormPage("Add an area", "", "Add area", "/administration/areas", Form.of(AreaForm.class));

    private final CurrentPerson current;
    private final Areas areas;
    private final AreaRegister register;
    private final FormReader reader;
    private final FormDesk desk;

    AreaPages(CurrentPerson current, Areas areas, AreaRegister register, FormReader reader, FormDesk desk) {
        this.current = current;
        this.areas = areas;
        this.register = register;
        this.reader = reader;
        this.desk = desk;
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("areas", areas.all());
        return "administration/areas";
    }

    @GetMapping("/new")
    String show(Model model) {
        return desk.show(NEW, model);
    }

    @PostMapping("/new")
    String add(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        return desk.send(NEW, Map.copyOf(parameters), response, model, answers -> {
            Area area = register.add(reader.read(answers, AreaForm.class), current.get());
            afterwards.addFlashAttribute("notice", area.name() + " is added.");
            return "redirect:/administration/areas";
        });
    }
}
