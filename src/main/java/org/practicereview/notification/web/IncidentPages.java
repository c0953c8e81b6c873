package org.practicereview.notification.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.Incident;
import org.practicereview.clock.Deadline;
import org.practicereview.clock.DueInWords;
import org.practicereview.form.AnswerError;
import org.practicereview.form.DayInWords;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.form.PageAnswers;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.Carried;
import org.practicereview.form.page.EntryButtons;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.idempotency.FirstAnswer;
import org.practicereview.idempotency.Idempotency;
import org.practicereview.idempotency.IdempotentRequests;
import org.practicereview.notification.BeforeRecording;
import org.practicereview.notification.Incidents;
import org.practicereview.notification.Incidents.Recorded;
import org.practicereview.notification.RecordedIncident;
import org.practicereview.notification.likely.LikelyMatchesFound;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.RuleRefusal;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.ObjectNode;

/** The page on which an incident is recorded, and the confirmation with its reference. */
@Controller
@RequestMapping("/incidents")
class IncidentPages {

    private static final String PAGE = "incidents/record";

    private final Incidents incidents;
    private final BeforeRecording before;
    private final IncidentForm form;
    private final CurrentPerson current;
    private final PageAnswers pageAnswers;
    private final FormReader reader;
    private final TypedBefore typedBefore;
    private final DueInWords dueInWords;
    private final IdempotentRequests requests;
    private final ObjectMapper json;

    IncidentPages(
            Incidents incidents,
            BeforeRecording before,
            IncidentForm form,
            CurrentPerson current,
            PageAnswers pageAnswers,
            FormReader reader,
            TypedBefore typedBefore,
            DueInWords dueInWords,
            IdempotentRequests requests,
            ObjectMapper json) {
        this.incidents = incidents;
        this.before = before;
        this.form = form;
        this.current = current;
        this.pageAnswers = pageAnswers;
        this.reader = reader;
        this.typedBefore = typedBefore;
        this.dueInWords = dueInWords;
        this.requests = requests;
        this.json = json;
    }

    /** What is confirmed, also to who sent the form twice; what an earlier version kept names no date. */
    record Confirmation(
            String reference,
            @Nullable String notifyBy,
            @Nullable String notifyByInWords,
            @Nullable String heardAfterHours,
            boolean seesCase,
            @Nullable Long date,
            @Nullable String referredBy,
            @Nullable String wrongAuthority) {}

    /** The page before the first question: what this is for, what to have ready, how long there is. */
    @GetMapping
    String start(Model model) {
        incidents.requireRecorder(current.get());
        model.addAttribute("limits", before.limitsToday());
        return "incidents/start";
    }

    @GetMapping("/new")
    String ask(Model model) {
        Person person = current.get();
        incidents.requireRecorder(person);
        Form questions = form.of(person);
        TypedForm typed =
                typedBefore.form(questions).orElseGet(() -> TypedForm.of(questions, form.startingAnswers(person)));
        return page(typed, model);
    }

    @PostMapping("/new")
    String record(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        Person person = current.get();
        incidents.requireRecorder(person);
        Form questions = form.of(person);
        ObjectNode typed = pageAnswers.read(Map.copyOf(parameters), questions);
        if ("change".equals(parameters.getFirst("action"))
                || EntryButtons.press(parameters.getFirst("action"), questions, typed)) {
            return page(TypedForm.of(questions, typed), model);
        }
        try {
            boolean matchesSeen = "another".equals(parameters.getFirst("action"));
            FirstAnswer answer = requests.answerForm(person, request, typed, () -> record(person, typed, matchesSeen));
            confirm(json.readValue(answer.body(), Confirmation.class), afterwards);
            return "redirect:/incidents/recorded";
        } catch (LikelyMatchesFound found) {
            response.setStatus(found.kind().status());
            return likely(person, typed, parameters, model);
        } catch (InvalidAnswers invalid) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(new TypedForm(questions, typed, invalid.errors()), model);
        } catch (RuleRefusal sentBefore) {
            if (!sentBefore.code().equals(Idempotency.KEY_REUSED)) {
                throw sentBefore;
            }
            response.setStatus(sentBefore.kind().status());
            return page(new TypedForm(questions, typed, List.of(alreadySent(sentBefore))), model);
        }
    }

    /** Shown once, also to those who may refer an incident but not see its case. */
    @GetMapping("/recorded")
    String recorded(Model model) {
        return model.containsAttribute("reference") ? "incidents/recorded" : "redirect:/work";
    }

    /** What was typed goes round with the page, so that nothing is lost whichever way is chosen. */
    private String likely(Person person, JsonNode typed, MultiValueMap<String, String> parameters, Model model) {
        model.addAttribute("found", incidents.likely(person, reader.read(typed, RecordedIncident.class)));
        model.addAttribute("requestKey", parameters.getFirst(IdempotentRequests.FIELD));
        model.addAttribute("carried", Carried.all(parameters));
        model.addAttribute("records", "/incidents/new");
        return "incidents/likely";
    }

    private FirstAnswer record(Person person, JsonNode typed, boolean matchesSeen) {
        Recorded recorded = incidents.record(person, reader.read(typed, RecordedIncident.class), matchesSeen);
        Deadline notifyBy = recorded.notifyBy();
        Confirmation confirmation = new Confirmation(
                recorded.file().reference().value(),
                notifyBy == null ? null : DayInWords.of(notifyBy.dueOn()),
                notifyBy == null ? null : dueInWords.of(notifyBy),
                heardAfterHours(recorded.file().incident()),
                incidents.seesWhatWasRecorded(person, recorded.file()),
                notifyBy == null ? null : notifyBy.id(),
                recorded.referredBy() == null ? null : recorded.referredBy().label(),
                recorded.authority().isWrong()
                        ? recorded.authority().warning() + " Rule "
                                + recorded.authority().rule().citation().inWords() + "."
                        : null);
        return new FirstAnswer(
                HttpStatus.SEE_OTHER.value(), "/incidents/recorded", json.writeValueAsString(confirmation));
    }

    private static @Nullable String heardAfterHours(Incident incident) {
        return incident.countsAsNextDay() ? DayInWords.of(incident.awareCountsOn()) : null;
    }

    private static void confirm(Confirmation recorded, RedirectAttributes afterwards) {
        afterwards.addFlashAttribute("reference", recorded.reference());
        afterwards.addFlashAttribute("notifyBy", recorded.notifyBy());
        afterwards.addFlashAttribute("notifyByInWords", recorded.notifyByInWords());
        afterwards.addFlashAttribute("heardAfterHours", recorded.heardAfterHours());
        afterwards.addFlashAttribute("seesCase", recorded.seesCase());
        afterwards.addFlashAttribute("date", recorded.date());
        afterwards.addFlashAttribute("referredBy", recorded.referredBy());
        afterwards.addFlashAttribute("wrongAuthority", recorded.wrongAuthority());
    }

    /** The page has a new key whenever it is shown: what is sent from it is a request of its own. */
    private String page(TypedForm typed, Model model) {
        model.addAttribute("officeCloses", before.officeCloses().orElse(null));
        model.addAttribute("typed", typed);
        return PAGE;
    }

    private static AnswerError alreadySent(RuleRefusal sentBefore) {
        return new AnswerError(
                "",
                sentBefore.code(),
                "An incident was recorded from this page already, with other answers. Send this only if it is another"
                        + " incident");
    }
}
