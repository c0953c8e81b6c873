package org.practicereview.review.report.web;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.practicereview.calendar.England;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.DateWords;
import org.practicereview.form.Download;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.refusal.PathNumber;
import org.practicereview.review.report.AccuracyChecks;
import org.practicereview.review.report.DraftComment;
import org.practicereview.review.report.DraftComments;
import org.practicereview.review.report.DraftRound;
import org.practicereview.review.report.DraftRounds;
import org.practicereview.review.report.ReportVersion;
import org.practicereview.review.report.ReviewReports;
import org.practicereview.workflow.view.CaseReader;
import org.practicereview.workflow.web.AccessiblePdf;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The report of a review to read, to keep and to compare, with what was said of each section. */
@Controller
@RequestMapping("/cases/{reference}/review-report")
class ReviewReportPages {

    private final ReviewReports reports;
    private final DraftRounds rounds;
    private final DraftComments comments;
    private final AccuracyChecks checks;
    private final ReportNames names;
    private final AccessiblePdf pdf;
    private final DateWords dateWords;
    private final CaseReader cases;
    private final CurrentPerson current;
    private final Clock clock;

    ReviewReportPages(
            ReviewReports reports,
            DraftRounds rounds,
            DraftComments comments,
            AccuracyChecks checks,
            ReportNames names,
            AccessiblePdf pdf,
            DateWords dateWords,
            CaseReader cases,
            CurrentPerson current,
            Clock clock) {
        this.reports = reports;
        this.rounds = rounds;
        this.comments = comments;
        this.checks = checks;
        this.names = names;
        this.pdf = pdf;
        this.dateWords = dateWords;
        this.cases = cases;
        this.current = current;
        this.clock = clock;
    }

    @GetMapping
    String all(@PathVariable IncidentReference reference, Model model) {
        Person person = current.get();
        List<ReportVersion> versions = reports.of(person, reference);
        List<DraftComment> comments = this.comments.read(person, reference);
        model.addAttribute("versions", versions);
        model.addAttribute(
                "rounds",
                rounds.of(person, reference).stream()
                        .collect(Collectors.toMap(DraftRound::draft, Function.identity())));
        model.addAttribute(
                "open", comments.stream().filter(DraftComment::isOpen).toList());
        model.addAttribute("names", names.of(versions, comments));
        model.addAttribute("checks", checks.of(person, reference));
        model.addAttribute("mayShare", checks.mayShare(person, reference));
        model.addAttribute("mayAnswer", rounds.mayAnswer(person, reference));
        model.addAttribute("today", England.today(clock));
        return page("reviewreport/versions", reference, model);
    }

    @GetMapping("/{number}")
    String one(@PathVariable IncidentReference reference, @PathVariable String number, Model model) {
        Person person = current.get();
        ReportVersion version = reports.open(person, reference, PathNumber.of(number));
        List<DraftComment> comments = this.comments.read(person, reference).stream()
                .filter(comment -> comment.draft() == version.number())
                .toList();
        model.addAttribute("version", version);
        model.addAttribute("comments", comments);
        model.addAttribute("names", names.of(List.of(version), comments));
        model.addAttribute("mayComment", rounds.mayComment(person, reference, version.number()));
        model.addAttribute("mayAnswer", rounds.mayAnswer(person, reference));
        return page("reviewreport/version", reference, model);
    }

    @GetMapping("/{number}/changes/{earlier}")
    String changes(
            @PathVariable IncidentReference reference,
            @PathVariable String number,
            @PathVariable String earlier,
            Model model) {
        int later = PathNumber.of(number);
        model.addAttribute("changes", reports.changes(current.get(), reference, PathNumber.of(earlier), later));
        model.addAttribute("later", later);
        model.addAttribute("earlier", PathNumber.of(earlier));
        return page("reviewreport/changes", reference, model);
    }

    @GetMapping("/{number}/copy.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable IncidentReference reference, @PathVariable String number) {
        Person person = current.get();
        ReportVersion version = reports.open(person, reference, PathNumber.of(number));
        byte[] copy = pdf.of(
                "reviewreport/version-copy",
                Map.of(
                        "reference",
                        reference,
                        "leadArea",
                        cases.see(person, reference).leadArea(),
                        "version",
                        version,
                        "written",
                        dateWords.moment(version.writtenAt())));
        String name = "report-" + reference + "-" + version.number() + ".pdf";
        return Download.pdf(name, copy);
    }

    private String page(String page, IncidentReference reference, Model model) {
        model.addAttribute("seen", cases.see(current.get(), reference));
        return page;
    }
}
