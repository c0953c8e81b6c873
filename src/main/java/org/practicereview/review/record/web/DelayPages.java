package org.practicereview.review.record.web;

import java.util.List;
import org.practicereview.calendar.England;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.DayInWords;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.review.record.RecordKind;
import org.practicereview.review.record.ReviewRecords;
import org.practicereview.workflow.Facts;
import org.practicereview.workflow.view.CaseReader;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** Why a review will be late, for the Panel and the Secretary of State who read nothing else of it (L13). */
@Controller
@RequestMapping("/cases/{reference}/delays")
class DelayPages {

    private final ReviewRecords records;
    private final CaseReader cases;
    private final CurrentPerson current;

    DelayPages(ReviewRecords records, CaseReader cases, CurrentPerson current) {
        this.records = records;
        this.cases = cases;
        this.current = current;
    }

    @GetMapping
    String delays(@PathVariable IncidentReference reference, Model model) {
        List<Facts> delays = records.of(current.get(), reference).stream()
                .filter(record -> record.kind() == RecordKind.DELAY)
                .map(record -> record.facts("Delay %d, recorded on %s"
                        .formatted(record.number(), DayInWords.of(England.dayOf(record.at())))))
                .toList();
        model.addAttribute("delays", delays);
        model.addAttribute("seen", cases.see(current.get(), reference));
        return "review/delays";
    }
}
