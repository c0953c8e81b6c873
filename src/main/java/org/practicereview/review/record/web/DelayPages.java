package org.practicereview.review.record.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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

/** Why a review will be late, and early learning, for the Panel and the Department who read nothing else of it (L13). */
@Controller
@RequestMapping("/cases/{reference}/delays")
class DelayPages {

    private static final Set<RecordKind> SHOWN = EnumSet.of(RecordKind.DELAY, RecordKind.EARLY_LEARNING);

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
                .filter(record -> SHOWN.contains(record.kind()))
                .map(record -> record.facts("%s %d, recorded on %s"
                        .formatted(record.kind().label(), record.number(), DayInWords.of(England.dayOf(record.at())))))
                .toList();
        model.addAttribute("delays", delays);
        model.addAttribute("seen", cases.see(current.get(), reference));
        return "review/delays";
    }
}
