package org.practicereview.calendar;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.LocalDate;
import java.time.Year;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The bank holidays of England and Wales (W1), with their names, up to a horizon.
 *
 * @param names what each holiday is called
 * @param horizon last day for which the list is published; later answers are provisional (W6)
 */
public record BankHolidays(Map<LocalDate, String> names, LocalDate horizon) {

    public static final int FIRST_YEAR = 2013;

    public BankHolidays {
        names = Map.copyOf(names);
    }

    /** From the library's rules, which know the moved and the extra days (VE Day, jubilee, funeral, coronation). */
    public static BankHolidays ofEngland(Year lastPublished, Year lastCalculated) {
        HolidayManager library = HolidayManager.getInstance(ManagerParameters.create("gb"));
        Map<LocalDate, String> names = IntStream.rangeClosed(FIRST_YEAR, lastCalculated.getValue())
                .mapToObj(Year::of)
                .flatMap(year -> library.getHolidays(year, "eng").stream())
                .collect(Collectors.toMap(
                        holiday -> holiday.getDate(),
                        holiday -> holiday.getDescription(Locale.UK),
                        (one, other) -> one,
                        TreeMap::new));
        return new BankHolidays(names, lastPublished.atMonth(12).atEndOfMonth());
    }

    /** These bank holidays, with days that were declared later, and without days that are ordinary ones after all. */
    public BankHolidays corrected(Map<LocalDate, String> added, Set<LocalDate> removed) {
        Map<LocalDate, String> corrected = new TreeMap<>(names);
        corrected.keySet().removeAll(removed);
        corrected.putAll(added);
        return new BankHolidays(corrected, horizon);
    }

    /** What the day is called, if it is a bank holiday. */
    public Optional<String> nameOf(LocalDate day) {
        return Optional.ofNullable(names.get(day));
    }
}
