package org.practicereview.form;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as people write them: 20 April 2026. */
public final class DayInWords {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private DayInWords() {}

    public static String of(LocalDate day) {
        return DAY.format(day);
    }
}
