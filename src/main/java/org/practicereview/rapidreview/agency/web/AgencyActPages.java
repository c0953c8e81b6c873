package org.practicereview.rapidreview.agency.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.function.IntConsumer;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.idempotency.SentForms;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.rapidreview.agency.AgencyRequests;
import org.practicereview.rapidreview.agency.Because;
import org.practicereview.rapidreview.agency.NewDueDay;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.PathNumber;
import org.practicereview.workflow.view.CaseReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.node.ObjectNode;

/** What is done to one request with words: another day, a return sent back, a request withdrawn. */
@Controller
@RequestMapping("/cases/{reference}/rapid-review/agency-requests/{number}/{act}")
class AgencyActPages {

    private final AgencyRequests agencies;
    private final CaseReader cases;
    private final CurrentPerson current;
    private final SentForms forms;
    private final FormReader reader;
    private final TypedBefore typedBefore;

    AgencyActPages(
            AgencyRequests agencies,
            CaseReader cases,
            CurrentPerson current,
            SentForms forms,
            FormReader reader,
            TypedBefore typedBefore) {
        this.agencies = agencies;
        this.cases = cases;
        this.current = current;
        this.forms = forms;
        this.reader = reader;
        this.typedBefore = typedBefore;
    }

    /** What can be done, and what it asks. */
    enum Act {
        DUE_DAY("due-day", "Change the due day", "The due day is changed.", NewDueDay.class),
        CORRECTION("correction", "Send the return back", "The return is sent back to the agency.", Because.class),
        WITHDRAWAL("withdrawal", "Withdraw the request", "The request is withdrawn.", Because.class);

        private final String path;
        private final String title;
        private final String done;
        private final Form form;

        Act(String path, String title, String done, Class<? extends Record> form) {
            this.path = path;
            this.title = title;
            this.done = done;
            this.form = Form.of(form);
        }

        static Act of(String path) {
            return Arrays.stream(values())
                    .filter(act -> act.path.equals(path))
                    .findFirst()
                    .orElseThrow(NotFound::new);
        }
    }

    @GetMapping
    String ask(
            @PathVariable IncidentReference reference,
            @PathVariable String number,
            @PathVariable String act,
            Model model) {
        Form form = Act.of(act).form;
        TypedForm typed = typedBefore.begin(form);
        return page(reference, number, Act.of(act), typed, model);
    }

    @PostMapping
    String act(
            @PathVariable IncidentReference reference,
            @PathVariable String number,
            @PathVariable String act,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Act what = Act.of(act);
        Person person = current.get();
        agencies.one(person, reference, PathNumber.of(number));
        agencies.requireAsking(person, reference);
        return forms.refusedChange(
                        what.form,
                        parameters,
                        response,
                        model,
                        (seen, typed) -> carryOut(what, reference, PathNumber.of(number), seen, typed))
                .map(refused -> page(reference, number, what, refused, model))
                .orElseGet(() -> {
                    afterwards.addFlashAttribute("notice", what.done);
                    return "redirect:/cases/" + reference + "/rapid-review/agency-requests";
                });
    }

    private void carryOut(Act act, IncidentReference reference, int number, IntConsumer seen, ObjectNode typed) {
        Person person = current.get();
        switch (act) {
            case DUE_DAY -> agencies.changeDue(person, reference, number, seen, reader.read(typed, NewDueDay.class));
            case CORRECTION -> agencies.sendBack(person, reference, number, seen, reader.read(typed, Because.class));
            case WITHDRAWAL -> agencies.withdraw(person, reference, number, seen, reader.read(typed, Because.class));
        }
    }

    private String page(IncidentReference reference, String number, Act act, TypedForm typed, Model model) {
        Person person = current.get();
        model.addAttribute("request", agencies.one(person, reference, PathNumber.of(number)));
        agencies.requireAsking(person, reference);
        model.addAttribute("doing", act.title);
        model.addAttribute("typed", typed);
        model.addAttribute("seen", cases.see(person, reference));
        return "rapidreview/agency-act";
    }
}
