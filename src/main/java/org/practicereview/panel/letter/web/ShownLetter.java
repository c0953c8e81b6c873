package org.practicereview.panel.letter.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.panel.PanelAnswer;
import org.practicereview.panel.letter.PanelLetter;
import org.practicereview.workflow.api.Coded;
import org.practicereview.workflow.api.Moments;

/**
 * A letter of the Panel.
 *
 * @param hash of its text
 * @param text only where one letter is read
 */
@Schema(name = "PanelLetter")
record ShownLetter(
        int number,
        Coded<PanelAnswer> answer,
        LocalDate decidedOn,
        OffsetDateTime sentAt,
        String hash,
        @Nullable String text,
        Map<String, String> links) {

    static ShownLetter listed(IncidentReference reference, PanelLetter letter) {
        return of(reference, letter, null);
    }

    static ShownLetter of(IncidentReference reference, PanelLetter letter) {
        return of(reference, letter, letter.text());
    }

    private static ShownLetter of(IncidentReference reference, PanelLetter letter, @Nullable String text) {
        return new ShownLetter(
                letter.number(),
                Coded.of(letter.answer()),
                letter.decidedOn(),
                Moments.of(letter.sentAt()),
                letter.hash(),
                text,
                Map.of("self", "/api/v1/cases/" + reference + "/panel/letters/" + letter.number()));
    }
}
