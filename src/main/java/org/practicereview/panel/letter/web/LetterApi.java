package org.practicereview.panel.letter.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.CurrentPerson;
import org.practicereview.panel.letter.PanelLetters;
import org.practicereview.refusal.PathNumber;
import org.practicereview.workflow.api.Listing;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The letters of the Panel, for machines. They are sent by recording what the Panel decided. */
@RestController
@RequestMapping(path = "/api/v1/cases/{reference}/panel/letters", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Panel")
class LetterApi {

    private final PanelLetters letters;
    private final CurrentPerson current;

    LetterApi(PanelLetters letters, CurrentPerson current) {
        this.letters = letters;
        this.current = current;
    }

    @GetMapping
    @Operation(summary = "The letters of the Panel to the partners, the newest first")
    Listing<ShownLetter> all(@PathVariable IncidentReference reference) {
        List<ShownLetter> items = letters.of(current.get(), reference).stream()
                .map(letter -> ShownLetter.listed(reference, letter))
                .toList();
        return Listing.whole(items);
    }

    @GetMapping("/{number}")
    @Operation(summary = "One of them, exactly as it was sent")
    ShownLetter one(@PathVariable IncidentReference reference, @PathVariable String number) {
        return ShownLetter.of(reference, letters.read(current.get(), reference, PathNumber.of(number)));
    }
}
