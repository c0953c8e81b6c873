package org.practicereview.rapidreview.chronology.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.rapidreview.chronology.Chronologies;
import org.practicereview.rapidreview.chronology.Chronology;
import org.practicereview.refusal.PathNumber;
import org.practicereview.workflow.view.CaseReader;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The merged chronology of a rapid review, to read and to keep. */
@Controller
@RequestMapping("/cases/{reference}/rapid-review/chronology")
class ChronologyPages {

    private final Chronologies chronologies;
    private final CaseReader cases;
    private final CurrentPerson current;

    ChronologyPages(Chronologies chronologies, CaseReader cases, CurrentPerson current) {
        this.chronologies = chronologies;
        this.cases = cases;
        this.current = current;
    }

    @GetMapping
    String chronology(
            @PathVariable IncidentReference reference,
            @RequestParam(required = false) @Nullable String agency,
            Model model) {
        model.addAttribute("chronology", read(reference, agency));
        model.addAttribute("agency", agency == null ? "" : agency);
        model.addAttribute("seen", cases.see(current.get(), reference));
        return "rapidreview/chronology";
    }

    @GetMapping("/copy.csv")
    ResponseEntity<byte[]> copy(
            @PathVariable IncidentReference reference, @RequestParam(required = false) @Nullable String agency) {
        return ChronologyCopy.of(reference, read(reference, agency));
    }

    private Chronology read(IncidentReference reference, @Nullable String agency) {
        Optional<Integer> one =
                Optional.ofNullable(agency).filter(given -> !given.isEmpty()).map(PathNumber::of);
        return chronologies.of(current.get(), reference, one);
    }
}
