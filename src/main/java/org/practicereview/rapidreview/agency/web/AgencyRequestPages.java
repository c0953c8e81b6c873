package org.practicereview.rapidreview.agency.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.practicereview.calendar.England;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.AnswerSummary;
import org.practicereview.form.Field.Option;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.PageAnswers;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.EntryButtons;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.idempotency.SentForms;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.rapidreview.agency.AgencyLinks;
import org.practicereview.rapidreview.agency.AgencyRequest;
import org.practicereview.rapidreview.agency.AgencyRequests;
import org.practicereview.rapidreview.agency.AgencySummary;
import org.practicereview.rapidreview.agency.AskedAgencies;
import org.practicereview.rapidreview.agency.IssuedLink;
import org.practicereview.rapidreview.agency.RequestRules;
import org.practicereview.rapidreview.agency.SentReturn;
import org.practicereview.refusal.PathNumber;
import org.practicereview.refusal.SeenVersion;
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

/** The agencies that were asked, one of them, and the page that asks more. */
@Controller
@RequestMapping("/cases/{reference}/rapid-review/agency-requests")
class AgencyRequestPages {

    private final AgencyRequests agencies;
    private final AgencyLinks links;
    private final RequestRules rules;
    private final LinkAddresses addresses;
    private final CaseReader cases;
    private final CurrentPerson current;
    private final PageAnswers pageAnswers;
    private final FormReader reader;
    private final TypedBefore typedBefore;
    private final SentForms forms;
    private final Clock clock;

    AgencyRequestPages(
            AgencyRequests agencies,
            AgencyLinks links,
            RequestRules rules,
            LinkAddresses addresses,
            CaseReader cases,
            CurrentPerson current,
            PageAnswers pageAnswers,
            FormReader reader,
            TypedBefore typedBefore,
            SentForms forms,
            Clock clock) {
        this.agencies = agencies;
        this.links = links;
        this.rules = rules;
        this.addresses = addresses;
        this.cases = cases;
        this.current = current;
        this.pageAnswers = pageAnswers;
        this.reader = reader;
        this.typedBefore = typedBefore;
        this.forms = forms;
        this.clock = clock;
    }

    @GetMapping
    String all(@PathVariable IncidentReference reference, Model model) {
        Person person = current.get();
        model.addAttribute("today", England.today(clock));
        List<AgencyRequest> asked = agencies.of(person, reference);
        model.addAttribute("asked", asked);
        model.addAttribute("needingLink", links.needed(asked));
        return page("rapidreview/agencies", person, reference, model);
    }

    @GetMapping("/asking")
    String asking(@PathVariable IncidentReference reference, Model model) {
        Form form = form(agencies.requireAsking(current.get(), reference));
        TypedForm typed = typedBefore.begin(form);
        return asking(reference, typed, model);
    }

    @PostMapping("/asking")
    String ask(
            @PathVariable IncidentReference reference,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Person person = current.get();
        Form form = form(agencies.requireAsking(person, reference));
        ObjectNode typed = pageAnswers.read(Map.copyOf(parameters), form);
        if (EntryButtons.press(parameters.getFirst("action"), form, typed)) {
            return asking(reference, TypedForm.of(form, typed), model);
        }
        return forms.refused(
                        form,
                        parameters,
                        request,
                        response,
                        sent -> agencies.ask(person, reference, reader.read(sent, AskedAgencies.class)))
                .map(refused -> asking(reference, refused, model))
                .orElseGet(() -> {
                    afterwards.addFlashAttribute("notice", notice(agencies.of(person, reference)));
                    return "redirect:/cases/" + reference + "/rapid-review/agency-requests";
                });
    }

    /** A contact without an account comes to the form by nothing but a link, which nobody else makes and sends. */
    private String notice(List<AgencyRequest> asked) {
        return links.needed(asked).isEmpty()
                ? "The agencies are asked."
                : "The agencies are asked. Now make and send a link to each contact without an account.";
    }

    @GetMapping("/{number}")
    String one(@PathVariable IncidentReference reference, @PathVariable String number, Model model) {
        Person person = current.get();
        AgencyRequest request = agencies.one(person, reference, PathNumber.of(number));
        List<ShownVersion> versions = agencies.returns(person, reference, request.number()).stream()
                .map(ShownVersion::of)
                .toList();
        model.addAttribute("request", request);
        model.addAttribute("versions", versions);
        model.addAttribute("links", agencies.links(person, reference, request.number()));
        return page("rapidreview/agency", person, reference, model);
    }

    @PostMapping("/{number}/acceptance")
    String accept(
            @PathVariable IncidentReference reference,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> parameters,
            RedirectAttributes afterwards) {
        agencies.accept(
                current.get(), reference, PathNumber.of(number), SeenVersion.onPage(parameters.getFirst("version")));
        afterwards.addFlashAttribute("notice", "The return is accepted.");
        return "redirect:/cases/" + reference + "/rapid-review/agency-requests";
    }

    /** The page that shows the new link, this once. */
    @PostMapping("/{number}/link")
    String link(
            @PathVariable IncidentReference reference,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> parameters,
            Model model) {
        Person person = current.get();
        IssuedLink link = agencies.issueLink(
                person, reference, PathNumber.of(number), SeenVersion.onPage(parameters.getFirst("version")));
        model.addAttribute("address", addresses.of(link));
        model.addAttribute("link", link);
        model.addAttribute("request", agencies.one(person, reference, PathNumber.of(number)));
        return page("rapidreview/agency-link", person, reference, model);
    }

    @PostMapping("/{number}/link/revocation")
    String revoke(
            @PathVariable IncidentReference reference, @PathVariable String number, RedirectAttributes afterwards) {
        agencies.revokeLink(current.get(), reference, PathNumber.of(number));
        afterwards.addFlashAttribute("notice", "The link opens nothing any more.");
        return "redirect:/cases/" + reference + "/rapid-review/agency-requests/" + PathNumber.of(number);
    }

    /** What was sent, with its answers to be read. */
    record ShownVersion(SentReturn sent, AnswerSummary answers) {

        static ShownVersion of(SentReturn sent) {
            return new ShownVersion(sent, AnswerSummary.of(Form.of(AgencySummary.class), sent.answers()));
        }
    }

    private Form form(CaseFile file) {
        List<Option> accounts = rules.contributors(file).stream()
                .map(holder -> new Option(holder.id().toString(), holder.name()))
                .toList();
        return Form.of(AskedAgencies.class).offering("agencies.account", withNone(accounts));
    }

    private static List<Option> withNone(List<Option> accounts) {
        return Stream.concat(Stream.of(new Option("", "No account: I will make a link and send it")), accounts.stream())
                .toList();
    }

    private String asking(IncidentReference reference, TypedForm typed, Model model) {
        model.addAttribute("typed", typed);
        return page("rapidreview/agencies-asking", current.get(), reference, model);
    }

    private String page(String page, Person person, IncidentReference reference, Model model) {
        model.addAttribute("mayAsk", agencies.mayAsk(person, reference));
        model.addAttribute("seen", cases.see(person, reference));
        return page;
    }
}
