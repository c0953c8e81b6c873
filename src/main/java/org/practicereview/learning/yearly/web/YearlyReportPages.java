package org.practicereview.learning.yearly.web;

import jakarta.servlet.http.HttpServletResponse;
import org.practicereview.form.Form;
import org.practicereview.form.FormReader;
import org.practicereview.form.TypedForm;
import org.practicereview.form.page.TypedBefore;
import org.practicereview.idempotency.SentForms;
import org.practicereview.learning.yearly.ReportSection;
import org.practicereview.learning.yearly.SectionText;
import org.practicereview.learning.yearly.YearlyReport;
import org.practicereview.learning.yearly.YearlyReports;
import org.practicereview.organisation.Areas;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.PathNumber;
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
import tools.jackson.databind.node.ObjectNode;

/** The yearly report of a partnership: read, written in sections, and kept as a file. */
@Controller
@RequestMapping("/learning/yearly-reports")
class YearlyReportPages {

    private static final Form FORM = Form.of(SectionText.class);

    private final YearlyReports reports;
    private final YearlyReportCopies copies;
    private final Areas areas;
    private final CurrentPerson current;
    private final SentForms forms;
    private final FormReader reader;
    private final TypedBefore typedBefore;

    YearlyReportPages(
            YearlyReports reports,
            YearlyReportCopies copies,
            Areas areas,
            CurrentPerson current,
            SentForms forms,
            FormReader reader,
            TypedBefore typedBefore) {
        this.reports = reports;
        this.copies = copies;
        this.areas = areas;
        this.current = current;
        this.forms = forms;
        this.reader = reader;
        this.typedBefore = typedBefore;
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("own", areas.namesOf(reports.areas(current.get())));
        model.addAttribute("years", reports.years());
        return "learning/yearly-reports";
    }

    @GetMapping("/{area}/{year}")
    String one(@PathVariable String area, @PathVariable String year, Model model) {
        Person person = current.get();
        model.addAttribute("report", reports.of(person, area, PathNumber.of(year)));
        model.addAttribute("areaName", areas.nameOf(area));
        model.addAttribute("mayWrite", reports.mayWrite(person, area));
        return "learning/yearly-report";
    }

    @GetMapping("/{area}/{year}/copy.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String area, @PathVariable String year) {
        return copies.pdf(reports.of(current.get(), area, PathNumber.of(year)));
    }

    @GetMapping("/{area}/{year}/copy.csv")
    ResponseEntity<byte[]> csv(@PathVariable String area, @PathVariable String year) {
        return copies.csv(reports.of(current.get(), area, PathNumber.of(year)));
    }

    @GetMapping("/{area}/{year}/{section}")
    String ask(@PathVariable String area, @PathVariable String year, @PathVariable String section, Model model) {
        YearlyReport report = written(area, year);
        String text = report.section(ReportSection.of(section)).text();
        TypedForm typed = typedBefore
                .form(FORM)
                .orElseGet(() -> TypedForm.of(FORM, (ObjectNode) reader.write(new SectionText(text))));
        return form(report, section, typed, model);
    }

    @PostMapping("/{area}/{year}/{section}")
    String write(
            @PathVariable String area,
            @PathVariable String year,
            @PathVariable String section,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletResponse response,
            RedirectAttributes afterwards,
            Model model) {
        YearlyReport before = written(area, year);
        ReportSection which = ReportSection.of(section);
        return forms.refusedChange(
                        FORM,
                        parameters,
                        response,
                        model,
                        (seen, typed) -> reports.write(
                                current.get(),
                                area,
                                before.endsIn(),
                                which,
                                seen,
                                reader.read(typed, SectionText.class)))
                .map(refused -> form(written(area, year), section, refused, model))
                .orElseGet(() -> {
                    afterwards.addFlashAttribute("notice", which.label() + ": saved.");
                    return "redirect:/learning/yearly-reports/" + area + "/" + before.endsIn();
                });
    }

    private YearlyReport written(String area, String year) {
        Person person = current.get();
        reports.requireWriting(person, area, PathNumber.of(year));
        return reports.of(person, area, PathNumber.of(year));
    }

    private String form(YearlyReport report, String section, TypedForm typed, Model model) {
        model.addAttribute("report", report);
        model.addAttribute("areaName", areas.nameOf(report.area()));
        model.addAttribute("written", report.section(ReportSection.of(section)));
        model.addAttribute("typed", typed);
        return "learning/yearly-section";
    }
}
