package org.practicereview.panel.pack.web;

import java.util.Map;
import org.practicereview.form.DateWords;
import org.practicereview.form.Download;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.panel.pack.PanelPack;
import org.practicereview.panel.pack.PanelPacks;
import org.practicereview.workflow.web.AccessiblePdf;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The pack of the Panel to read and to keep. */
@Controller
@RequestMapping("/panel/pack")
class PackPages {

    private final PanelPacks packs;
    private final AccessiblePdf pdf;
    private final DateWords dateWords;
    private final CurrentPerson current;

    PackPages(PanelPacks packs, AccessiblePdf pdf, DateWords dateWords, CurrentPerson current) {
        this.packs = packs;
        this.pdf = pdf;
        this.dateWords = dateWords;
        this.current = current;
    }

    @GetMapping
    String pack(Model model) {
        model.addAttribute("pack", packs.of(current.get()));
        return "panel/pack";
    }

    @GetMapping("/copy.pdf")
    ResponseEntity<byte[]> pdf() {
        PanelPack pack = packs.of(current.get());
        byte[] copy = pdf.of("panel/pack-copy", Map.of("pack", pack, "dateWords", dateWords));
        return Download.pdf("panel-pack-" + pack.on() + ".pdf", copy);
    }
}
