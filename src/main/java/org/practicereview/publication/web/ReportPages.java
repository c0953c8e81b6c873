package org.practicereview.publication.web;

import java.util.List;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Matter;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.publication.SentReport;
import org.practicereview.publication.SentReports;
import org.practicereview.publication.comment.Comments;
import org.practicereview.workflow.view.CaseReader;
import org.practicereview.workflow.view.SeenCase;
import org.practicereview.workflow.view.WhyReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page with the report of a case as copies of it were sent. */
@Controller
@RequestMapping("/cases/{reference}/report")
class ReportPages {

    private final SentReports reports;
    private final Comments comments;
    private final CaseReader cases;
    private final WhyReader dates;
    private final CurrentPerson current;

    ReportPages(SentReports reports, Comments comments, CaseReader cases, WhyReader dates, CurrentPerson current) {
        this.reports = reports;
        this.comments = comments;
        this.cases = cases;
        this.dates = dates;
        this.current = current;
    }

    @GetMapping
    String report(@PathVariable IncidentReference reference, Model model) {
        Person person = current.get();
        SentReport report = reports.see(person, reference);
        model.addAttribute("report", report);
        model.addAttribute("read", List.of(report.shown()));
        SeenCase seen = cases.see(person, reference);
        model.addAttribute("mayReadCopy", seen.mayRead(Matter.ADVANCE_COPY));
        model.addAttribute("mayReadComments", comments.mayRead(person, reference));
        model.addAttribute("seen", seen);
        model.addAttribute("workedOut", dates.workedOut(seen));
        return "cases/report";
    }
}
