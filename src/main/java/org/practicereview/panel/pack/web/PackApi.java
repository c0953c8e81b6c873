package org.practicereview.panel.pack.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.panel.pack.PanelPacks;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The pack of the Panel, for machines. */
@RestController
@RequestMapping(path = "/api/v1/panel/pack", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Panel")
class PackApi {

    private final PanelPacks packs;
    private final CurrentPerson current;

    PackApi(PanelPacks packs, CurrentPerson current) {
        this.packs = packs;
        this.current = current;
    }

    @GetMapping
    @Operation(
            summary =
                    "Agenda, summaries, criteria and related cases of all that the Panel considers, as far as you may read it")
    ShownPack pack() {
        return ShownPack.of(packs.of(current.get()));
    }
}
