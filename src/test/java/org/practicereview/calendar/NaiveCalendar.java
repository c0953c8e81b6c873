package org.practicereview.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * Working days a second time, in another way, for comparison: the holidays come from the Act and the proclamations, not
 * from a library, and days are found in a list of all working days, not walked to.
 */
public final class NaiveCalendar {

    private final List<LocalDate> workingDays = new ArrayList<>();

    public NaiveCalendar(int firstYear, int lastYear) {
        for (int year = firstYear; year <= lastYear; year++) {
            Set<LocalDate> holidays = holidays(year);
            for (LocalDate day = LocalDate.of(year, 1, 1); day.getYear() == year; day = day.plusDays(1)) {
                if (day.getDayOfWeek().getValue() < 6 && !holidays.contains(day)) {
                    workingDays.add(day);
                }
            }
        }
    }

    /** The working day with that number after the day. */
    public LocalDate after(int number, LocalDate day) {
        return workingDays.get(placeOf(day.plusDays(1)) + number - 1);
    }

    /** The working day with that number before the day. */
    public LocalDate before(int number, LocalDate day) {
        return workingDays.get(placeOf(day) - number);
    }

    boolean contains(LocalDate day) {
        return Collections.binarySearch(workingDays, day) >= 0;
    }

    /** How many working days lie before the day. */
    private int placeOf(LocalDate day) {
        int found = Collections.binarySearch(workingDays, day);
        return found >= 0 ? found : -found - 1;
    }

    public static NavigableSet<LocalDate> holidays(int year) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        LocalDate easter = easterSunday(year);
        days.add(easter.minusDays(2));
        days.add(easter.plusDays(1));
        days.add(year == 2020 ? LocalDate.of(2020, 5, 8) : firstMonday(year, Month.MAY));
        days.add(year == 2022 ? LocalDate.of(2022, 6, 2) : lastMonday(year, Month.MAY));
        days.add(lastMonday(year, Month.AUGUST));
        addOrSubstitute(days, LocalDate.of(year, 1, 1));
        addOrSubstitute(days, LocalDate.of(year, 12, 25));
        addOrSubstitute(days, LocalDate.of(year, 12, 26));
        if (year == 2022) {
            days.add(LocalDate.of(2022, 6, 3));
            days.add(LocalDate.of(2022, 9, 19));
        }
        if (year == 2023) {
            days.add(LocalDate.of(2023, 5, 8));
        }
        return days;
    }

    /**
     * A day at a weekend is replaced by the next working day that is not taken. A Sunday's Christmas gives way to a Monday's
     * Boxing Day: the days without work are the same.
     */
    private static void addOrSubstitute(Set<LocalDate> days, LocalDate day) {
        LocalDate free = day;
        while (free.getDayOfWeek() == DayOfWeek.SATURDAY
                || free.getDayOfWeek() == DayOfWeek.SUNDAY
                || days.contains(free)) {
            free = free.plusDays(1);
        }
        days.add(free);
    }

    private static LocalDate firstMonday(int year, Month month) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.firstInMonth(DayOfWeek.MONDAY));
    }

    private static LocalDate lastMonday(int year, Month month) {
        return LocalDate.of(year, month, 1).with(TemporalAdjusters.lastInMonth(DayOfWeek.MONDAY));
    }

    /** The anonymous Gregorian reckoning (Meeus, Jones, Butcher). */
    private static LocalDate easterSunday(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int month = (h + l - 7 * m + 114) / 31;
        return LocalDate.of(year, month, (h + l - 7 * m + 114) % 31 + 1);
    }
}
