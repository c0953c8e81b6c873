package org.practicereview.panel.letter;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.practicereview.panel.PanelAnswer;

/**
 * A letter of the Panel to the partners, as it was sent; never changed.
 *
 * @param number counts within the case
 * @param answer the outcome it tells
 * @param decidedOn the day on which the Panel decided
 * @param hash of the text
 * @param sentBy who recorded the outcome
 */
public record PanelLetter(
        int number, PanelAnswer answer, LocalDate decidedOn, String text, String hash, UUID sentBy, Instant sentAt) {

    /** What is written stays out of logs. */
    @Override
    public String toString() {
        return "PanelLetter " + number;
    }
}
