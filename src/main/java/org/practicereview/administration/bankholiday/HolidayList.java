package org.practicereview.administration.bankholiday;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.practicereview.calendar.BankHolidays;
import org.practicereview.clock.InstalledCalendar;
import org.springframework.stereotype.Component;

/** The list as administrators see it: what was published and what was changed here. Days at weekends change nothing. */
@Component
class HolidayList {

    private final InstalledCalendar calendar;

    HolidayList(InstalledCalendar calendar) {
        this.calendar = calendar;
    }

    int firstYear() {
        return BankHolidays.FIRST_YEAR;
    }

    int lastYear() {
        return calendar.lastYear().getValue();
    }

    List<ListedDay> of(int year) {
        return days().values().stream()
                .filter(listed -> listed.day().getYear() == year)
                .toList();
    }

    Optional<ListedDay> find(LocalDate day) {
        return Optional.ofNullable(days().get(day));
    }

    private Map<LocalDate, ListedDay> days() {
        Map<LocalDate, ListedDay> days = new TreeMap<>();
        calendar.ofTheLibrary().names().forEach((day, name) -> {
            if (!isWeekend(day)) {
                days.put(day, ListedDay.published(day, name));
            }
        });
        calendar.corrections().forEach(correction -> days.put(correction.day(), ListedDay.corrected(correction)));
        return days;
    }

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
