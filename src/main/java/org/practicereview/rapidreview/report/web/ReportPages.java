package org.practicereview.rapidreview.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.DateWords;
import org.practicereview.form.Download;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.idempotency.SentForms;
import org.practicereview.notification.afterwards.Withdrawals;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.rapidreview.TakeBackReport;
import org.practicereview.rapidreview.TakenBack;
import org.practicereview.rapidreview.report.RapidReviewReports;
import org.practicereview.rapidreview.report.WrittenReport;
import org.practicereview.refusal.PathNumber;
import org.practicereview.workflow.view.CaseReader;
import org.practicereview.workflow.view.SeenCase;
import org.practicereview.workflow.web.AccessiblePdf;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The report of a rapid review to read and to keep, and the page on which it is taken back. */
@Controller("rapidReviewReportPages")
@RequestMapping("/cases/{reference}/rapid-review/report")
class ReportPages {

    private static final Form FORM = Form.of(TakenBack.class);

    private final RapidReviewReports reports;
    private final TakeBackReport takeBack;
    private final AccessiblePdf pdf;
    private final DateWords dateWords;
    private final Withdrawals withdrawals;
    private final CaseReader cases;
    private final CurrentPerson current;
    private final SentForms forms;
    private final FormReader reader;
    private final TypedBefore typedBefore;

    ReportPages(
            RapidReviewReports reports,
            TakeBackReport takeBack,
            AccessiblePdf pdf,
            DateWords dateWords,
            Withdrawals withdrawals,
            CaseReader cases,
            CurrentPerson current,
            SentForms forms,
            FormReader reader,
            TypedBefore typedBefore) {
        this.reports = reports;
        this.takeBack = takeBack;
        this.pdf = pdf;
        this.dateWords = dateWords;
        this.withdrawals = withdrawals;
        this.cases = cases;
        this.current = current;
        this.forms = forms;
        this.reader = reader;
        this.typedBefore = typedBefore;
    }

    /** The text that holds now, or an earlier one by its number. */
    @GetMapping({"", "/{number}"})
    String report(
            @PathVariable IncidentReference reference,
            @PathVariable(required = false) @Nullable String number,
            Model model) {
        Person person = current.get();
        List<WrittenReport> all = reports.of(person, reference);
        if (number != null || !all.isEmpty()) {
            model.addAttribute("report", open(person, reference, number));
        }
        model.addAttribute("all", all);
        model.addAttribute("mayTakeBack", takeBack.may(person, reference));
        SeenCase seen = cases.see(person, reference);
        model.addAttribute("withdrawals", withdrawals.of(seen));
        model.addAttribute("seen", seen);
        return "rapidreview/report";
    }

    @GetMapping({"/copy.pdf", "/{number}/copy.pdf"})
    ResponseEntity<byte[]> pdf(
            @PathVariable IncidentReference reference, @PathVariable(required = false) @Nullable String number) {
        Person person = current.get();
        WrittenReport report = open(person, reference, number);
        SeenCase seen = cases.see(person, reference);
        String status = report.sentAt() == null
                ? "written at " + dateWords.moment(report.writtenAt()) + ", not sent"
                : "sent to the Panel at " + dateWords.moment(report.sentAt());
        byte[] copy = pdf.of(
                "rapidreview/report-copy",
                Map.of(
                        "reference", reference,
                        "leadArea", seen.leadArea(),
                        "report", report,
                        "status", status,
                        "dates", dateWords));
        String name = "rapid-review-" + reference + "-" + report.number() + ".pdf";
        return Download.pdf(name, copy);
    }

    @GetMapping("/taking-back")
    String ask(@PathVariable IncidentReference reference, Model model) {
        takeBack.requireTakingBack(current.get(), reference);
        return form(reference, typedBefore.begin(FORM), model);
    }

    @PostMapping("/taking-back")
    String takeBack(
            @PathVariable IncidentReference reference,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        takeBack.requireTakingBack(current.get(), reference);
        return forms.refused(
                        FORM,
                        parameters,
                        response,
                        typed -> takeBack.takeBack(current.get(), reference, reader.read(typed, TakenBack.class)))
                .map(refused -> form(reference, refused, model))
                .orElseGet(() -> {
                    afterwards.addFlashAttribute(
                            "notice", "Taken back: record the decision and write the report again.");
                    return "redirect:/cases/" + reference + "/tasks";
                });
    }

    private WrittenReport open(Person person, IncidentReference reference, @Nullable String number) {
        return reports.open(person, reference, Optional.ofNullable(number).map(PathNumber::of));
    }

    private String form(IncidentReference reference, TypedForm typed, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("seen", cases.see(current.get(), reference));
        return "rapidreview/taking-back";
    }
}
