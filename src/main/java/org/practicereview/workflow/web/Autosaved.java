package org.practicereview.workflow.web;

import java.time.Clock;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.practicereview.calendar.England;

/**
 * What a page is told that saved by itself while somebody types.
 *
 * @param draftVersion the version the page goes on from
 * @param savedAt in England, for example {@code 10:12}
 */
record Autosaved(int draftVersion, String savedAt) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.UK);

    static Autosaved now(int draftVersion, Clock clock) {
        return new Autosaved(draftVersion, TIME.format(LocalTime.ofInstant(clock.instant(), England.ZONE)));
    }
}
