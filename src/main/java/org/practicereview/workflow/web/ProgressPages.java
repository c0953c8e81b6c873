package org.practicereview.workflow.web;

import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.workflow.CaseWorkflow;
import org.practicereview.workflow.progress.CaseProgress;
import org.practicereview.workflow.progress.ProcessProgress;
import org.practicereview.workflow.view.CaseReader;
import org.practicereview.workflow.view.SeenCase;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where a case is: the process drawn, and the same in words. */
@Controller
@RequestMapping("/cases/{reference}/progress")
class ProgressPages {

    /** A picture loads nothing and runs nothing, also when it is opened by itself. */
    private static final String PICTURE_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

    private final CurrentPerson current;
    private final CaseReader cases;
    private final CaseProgress progress;

    ProgressPages(CurrentPerson current, CaseReader cases, CaseProgress progress) {
        this.current = current;
        this.cases = cases;
        this.progress = progress;
    }

    @GetMapping
    String progress(
            @PathVariable IncidentReference reference,
            @RequestParam(defaultValue = CaseWorkflow.SPINE) String process,
            Model model) {
        SeenCase seen = cases.see(current.get(), reference);
        ProcessProgress shown = progress.of(seen.file(), seen.readable(), process);
        model.addAttribute("seen", seen);
        model.addAttribute("progress", shown);
        model.addAttribute("isSpine", shown.process().id().equals(CaseWorkflow.SPINE));
        return "cases/progress";
    }

    @GetMapping("/{process}.svg")
    ResponseEntity<String> picture(@PathVariable IncidentReference reference, @PathVariable String process) {
        SeenCase seen = cases.see(current.get(), reference);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("image/svg+xml;charset=UTF-8"))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", PICTURE_POLICY)
                .body(progress.of(seen.file(), seen.readable(), process).picture());
    }
}
