package org.practicereview.panel.letter.web;

import java.util.List;
import java.util.Map;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.form.DateWords;
import org.practicereview.form.Download;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.organisation.Person;
import org.practicereview.panel.letter.PanelLetter;
import org.practicereview.panel.letter.PanelLetters;
import org.practicereview.refusal.PathNumber;
import org.practicereview.workflow.view.CaseReader;
import org.practicereview.workflow.web.AccessiblePdf;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The letters of the Panel to read and to keep. */
@Controller
@RequestMapping("/cases/{reference}/panel/letters")
class LetterPages {

    private final PanelLetters letters;
    private final AccessiblePdf pdf;
    private final DateWords dateWords;
    private final CaseReader cases;
    private final CurrentPerson current;

    LetterPages(PanelLetters letters, AccessiblePdf pdf, DateWords dateWords, CaseReader cases, CurrentPerson current) {
        this.letters = letters;
        this.pdf = pdf;
        this.dateWords = dateWords;
        this.cases = cases;
        this.current = current;
    }

    @GetMapping
    String all(@PathVariable IncidentReference reference, Model model) {
        Person person = current.get();
        List<PanelLetter> all = letters.of(person, reference);
        model.addAttribute("letters", all);
        model.addAttribute("seen", cases.see(person, reference));
        return "panel/letters";
    }

    @GetMapping("/{number}")
    String one(@PathVariable IncidentReference reference, @PathVariable String number, Model model) {
        Person person = current.get();
        model.addAttribute("letter", letters.read(person, reference, PathNumber.of(number)));
        model.addAttribute("seen", cases.see(person, reference));
        return "panel/letter";
    }

    @GetMapping("/{number}/copy.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable IncidentReference reference, @PathVariable String number) {
        Person person = current.get();
        PanelLetter letter = letters.read(person, reference, PathNumber.of(number));
        byte[] copy = pdf.of(
                "panel/letter-copy",
                Map.of(
                        "reference",
                        reference,
                        "leadArea",
                        cases.see(person, reference).leadArea(),
                        "letter",
                        letter,
                        "sent",
                        dateWords.moment(letter.sentAt())));
        String name = "panel-letter-" + reference + "-" + letter.number() + ".pdf";
        return Download.pdf(name, copy);
    }
}
