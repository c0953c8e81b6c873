package org.practicereview.administration.area;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.practicereview.administration.form.FormDesk;
import org.practicereview.administration.form.FormPage;
import org.practicereview.form.DayInWords;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.guidance.ChangeoverDays;
import org.practicereview.organisation.Area;
import org.practicereview.organisation.Areas;
import org.practicereview.organisation.CurrentPerson;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.ObjectMapper;

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
    private final ObjectMapper json;

    AreaPages(
            CurrentPerson current,
            Areas areas,
            AreaRegister register,
            FormReader reader,
            FormDesk desk,
            ObjectMapper json) {
        this.current = current;
        this.areas = areas;
        this.register = register;
        this.reader = reader;
        this.desk = desk;
        this.json = json;
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

    @GetMapping("/{code}/arrangements")
    String askForArrangements(@PathVariable String code, Model model) {
        Area area = register.area(code);
        return desk.show(arrangements(area), json.valueToTree(new ArrangementsForm(area.newArrangementsOn())), model);
    }

    @PostMapping("/{code}/arrangements")
    String enterArrangements(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        FormPage page = arrangements(register.area(code));
        return desk.send(page, Map.copyOf(parameters), response, model, answers -> {
            Area area = register.arrangementsBegan(code, reader.read(answers, ArrangementsForm.class), current.get());
            afterwards.addFlashAttribute(
                    "notice",
                    "The new arrangements of %s began on %s."
                            .formatted(area.name(), DayInWords.of(area.newArrangementsOn())));
            return "redirect:/administration/areas";
        });
    }

    @GetMapping("/{code}/sending")
    String askForSending(@PathVariable String code, Model model) {
        Area area = register.area(code);
        return desk.show(sending(area), json.valueToTree(new SendingForm(area.onePersonMaySend())), model);
    }

    @PostMapping("/{code}/sending")
    String settleSending(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        FormPage page = sending(register.area(code));
        return desk.send(page, Map.copyOf(parameters), response, model, answers -> {
            Area area = register.settleSending(code, reader.read(answers, SendingForm.class), current.get());
            afterwards.addFlashAttribute(
                    "notice",
                    area.onePersonMaySend()
                            ? "In %s one person may prepare and send a notification.".formatted(area.name())
                            : "In %s two people prepare and send a notification.".formatted(area.name()));
            return "redirect:/administration/areas";
        });
    }

    @GetMapping("/{code}/contact")
    String askForContact(@PathVariable String code, Model model) {
        Area area = register.area(code);
        return desk.show(contact(area), json.valueToTree(new ContactForm(area.contact())), model);
    }

    @PostMapping("/{code}/contact")
    String enterContact(
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        FormPage page = contact(register.area(code));
        return desk.send(page, Map.copyOf(parameters), response, model, answers -> {
            Area area = register.enterContact(code, reader.read(answers, ContactForm.class), current.get());
            afterwards.addFlashAttribute("notice", "Other areas are told whom to ask in " + area.name() + ".");
            return "redirect:/administration/areas";
        });
    }

    private static FormPage contact(Area area) {
        return new FormPage(
                "Contact of " + area.name(), "", "Save", "/administration/areas", Form.of(ContactForm.class));
    }

    private static FormPage sending(Area area) {
        return new FormPage(
                "Sending notifications of " + area.name(),
                "",
                "Save",
                "/administration/areas",
                Form.of(SendingForm.class));
    }

    private FormPage arrangements(Area area) {
        ChangeoverDays possible = register.daysOfArrangements();
        return new FormPage(
                "New arrangements of " + area.name(),
                ("They began on a day from %s to %s. Decisions before that day are those of the board and lead to a"
                                + " serious case review; from that day on they are those of the safeguarding partners"
                                + ".")
                        .formatted(DayInWords.of(possible.first()), DayInWords.of(possible.last())),
                "Save",
                "/administration/areas",
                Form.of(ArrangementsForm.class));
    }
}
