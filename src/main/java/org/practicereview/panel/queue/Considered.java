package org.practicereview.panel.queue;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a case that the Panel considers.
 *
 * @param since the day the rapid review was sent
 * @param urgent as it was triaged last, nothing before
 * @param round how often members were asked for their views
 * @param informationBy by when the partnership is expected to answer a question, nothing when it was asked none
 */
record Considered(
        long caseId,
        LocalDate since,
        @Nullable Boolean urgent,
        int round,
        @Nullable LocalDate informationBy,
        WaitsFor waitsFor) {

    /** The Panel asks members again only after a question of it was answered. */
    boolean informationCame() {
        return round > 1 || round == 1 && waitsFor == WaitsFor.TRIAGE;
    }
}
