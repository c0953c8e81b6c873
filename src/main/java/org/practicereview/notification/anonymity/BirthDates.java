package org.practicereview.notification.anonymity;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Dates in a text, in the ways people write them, that are dates of birth. */
final class BirthDates {

    private static final String MONTH = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?";

    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";

    private static final String YEAR = "(\\d{4}|['’]?\\d{2})(?!\\d)";

    private static final Pattern YEAR_FIRST = pattern("(?<!\\d)(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)");

    private static final Pattern DIGITS = pattern("(?<!\\d)(\\d{1,2})\\s?[-/.]\\s?(\\d{1,2})\\s?[-/.]\\s?" + YEAR);

    private static final Pattern TOGETHER = pattern("(?<!\\d)(\\d{2})(\\d{2})(\\d{4})(?!\\d)");

    private static final Pattern DAY_FIRST =
            pattern("(?<!\\d)" + DAY + "[\\s-]+(?:of\\s+)?" + MONTH + "[\\s,-]+" + YEAR);

    private static final Pattern MONTH_FIRST = pattern("\\b" + MONTH + "\\s+" + DAY + "[\\s,]+" + YEAR);

    private final Set<LocalDate> born;

    BirthDates(Set<LocalDate> born) {
        this.born = born;
    }

    List<Match> in(String text) {
        List<Match> found = new ArrayList<>();
        add(found, YEAR_FIRST, text, date -> is(date.group(1), date.group(2), date.group(3)));
        add(
                found,
                DIGITS,
                text,
                date -> is(date.group(3), date.group(2), date.group(1))
                        || is(date.group(3), date.group(1), date.group(2)));
        add(found, TOGETHER, text, date -> is(date.group(3), date.group(2), date.group(1)));
        add(found, DAY_FIRST, text, date -> is(date.group(3), month(date.group(2)), date.group(1)));
        add(found, MONTH_FIRST, text, date -> is(date.group(3), month(date.group(1)), date.group(2)));
        return found;
    }

    private static void add(List<Match> found, Pattern way, String text, Predicate<MatchResult> isBirth) {
        way.matcher(text)
                .results()
                .filter(isBirth)
                .forEach(date -> found.add(new Match(Find.Kind.DATE_OF_BIRTH, date.start(), date.end())));
    }

    /** A year of two digits is any year that ends so. */
    private boolean is(String year, String month, String day) {
        int written = Integer.parseInt(year.replaceAll("['’]", ""));
        return born.stream()
                .filter(date -> year.length() == 4 ? date.getYear() == written : date.getYear() % 100 == written)
                .anyMatch(date -> date.equals(sameYear(date, month, day)));
    }

    private static LocalDate sameYear(LocalDate date, String month, String day) {
        try {
            return LocalDate.of(date.getYear(), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException noSuchDay) {
            return LocalDate.MIN;
        }
    }

    private static String month(String letters) {
        String begins = letters.toUpperCase(Locale.ROOT);
        for (Month month : Month.values()) {
            if (month.name().startsWith(begins)) {
                return String.valueOf(month.getValue());
            }
        }
        throw new IllegalArgumentException("no month");
    }

    private static Pattern pattern(String way) {
        return Pattern.compile(way, Pattern.CASE_INSENSITIVE);
    }
}
