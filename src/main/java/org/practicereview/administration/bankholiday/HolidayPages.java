package org.practicereview.administration.bankholiday;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.practicereview.administration.form.Confirmation;
import org.practicereview.administration.form.FormDesk;
import org.practicereview.administration.form.FormPage;
import org.practicereview.calendar.England;
import org.practicereview.form.FormReader;
import org.practicereview.form.page.QueryParameters;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.People;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Bank holidays as pages. A change is saved only after its effect was shown. */
@Controller
@RequestMapping(HolidayPages.PATH)
class HolidayPages {

    static final String PATH = "/administration/bank-holidays";

    private final CurrentPerson current;
    private final People people;
    private final HolidayList list;
    private final HolidayRegister register;
    private final FormReader reader;
    private final FormDesk desk;
    private final Clock clock;

    HolidayPages(
            CurrentPerson current,
            People people,
            HolidayList list,
            HolidayRegister register,
            FormReader reader,
            FormDesk desk,
            Clock clock) {
        this.current = current;
        this.people = people;
        this.list = list;
        this.register = register;
        this.reader = reader;
        this.desk = desk;
        this.clock = clock;
    }

    @GetMapping
    String show(@RequestParam Map<String, String> given, Model model) {
        QueryParameters parameters = new QueryParameters(given);
        int year = parameters.number("year", England.today(clock).getYear(), list.firstYear(), list.lastYear());
        List<ListedDay> days = list.of(year);
        List<UUID> changers = days.stream()
                .flatMap(day -> day.correction().stream())
                .map(correction -> correction.madeBy())
                .distinct()
                .toList();
        model.addAttribute("year", year);
        model.addAttribute("earlier", year > list.firstYear());
        model.addAttribute("later", year < list.lastYear());
        model.addAttribute("days", days);
        model.addAttribute("names", people.names(changers));
        model.addAttribute("parameterErrors", parameters.errors());
        return "administration/bank-holidays";
    }

    @GetMapping("/new")
    String ask(Model model) {
        return desk.show(HolidayQuestions.ADD, model);
    }

    @PostMapping("/new")
    String add(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        return desk.send(HolidayQuestions.ADD, Map.copyOf(parameters), response, model, answers -> {
            HolidayForm form = reader.read(answers, HolidayForm.class);
            if (!isConfirmed(parameters)) {
                return HolidayQuestions.confirmAdding(form, register.wouldMove(form, current.get()))
                        .show(model, parameters);
            }
            return done(form.day(), register.add(form, current.get()), afterwards);
        });
    }

    @GetMapping("/{day}/removal")
    String askToRemove(@PathVariable String day, Model model) {
        return desk.show(HolidayQuestions.remove(register.published(HolidayQuestions.day(day))), model);
    }

    @PostMapping("/{day}/removal")
    String remove(
            @PathVariable String day,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        ListedDay listed = register.published(HolidayQuestions.day(day));
        FormPage page = HolidayQuestions.remove(listed);
        return desk.send(page, Map.copyOf(parameters), response, model, answers -> {
            RemovalForm form = reader.read(answers, RemovalForm.class);
            if (!isConfirmed(parameters)) {
                return HolidayQuestions.confirmRemoving(listed, register.wouldMoveOtherwise(listed, current.get()))
                        .show(model, parameters);
            }
            return done(listed.day(), register.remove(listed.day(), form, current.get()), afterwards);
        });
    }

    @GetMapping("/{day}/restoration")
    String askToRestore(@PathVariable String day, Model model) {
        ListedDay listed = register.corrected(HolidayQuestions.day(day));
        return HolidayQuestions.confirmRestoring(listed, register.wouldMoveOtherwise(listed, current.get()))
                .show(model);
    }

    @PostMapping("/{day}/restoration")
    String restore(@PathVariable String day, RedirectAttributes afterwards) {
        LocalDate restored = HolidayQuestions.day(day);
        return done(restored, register.undo(restored, current.get()), afterwards);
    }

    private static boolean isConfirmed(MultiValueMap<String, String> parameters) {
        return Confirmation.CONFIRMED.equals(parameters.getFirst("action"));
    }

    private static String done(LocalDate day, int moved, RedirectAttributes afterwards) {
        afterwards.addFlashAttribute("notice", "The list is changed. " + HolidayQuestions.moved(moved));
        return "redirect:" + PATH + "?year=" + day.getYear();
    }
}
