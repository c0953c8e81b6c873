package org.practicereview.clock;

import java.time.Instant;
import java.time.Year;
import org.practicereview.calendar.BankHolidays;
import org.practicereview.calendar.Conventions;
import org.practicereview.calendar.WorkingDays;
import org.practicereview.guidance.Edition;
import org.practicereview.guidance.TimeLimit;

/** Counting with the bank holidays of England, for tests without the service around them. */
public final class RealArithmetic {

    private static final Year LAST_YEAR = Year.of(2037);

    private RealArithmetic() {}

    public static DateArithmetic arithmetic() {
        return arithmetic(Conventions.OF_THE_RULE_BOOK);
    }

    /** The same in an installation that counts otherwise. */
    public static DateArithmetic arithmetic(Conventions conventions) {
        WorkingDays calendar = new WorkingDays(BankHolidays.ofEngland(Year.of(2027), LAST_YEAR), conventions);
        return new DateArithmetic(() -> calendar);
    }

    /** An installation whose calendar ends when that of the arithmetic does; nothing else is asked of it. */
    public static InstalledCalendar calendar() {
        return new InstalledCalendar(null, null) {
            @Override
            public Year lastYear() {
                return LAST_YEAR;
            }
        };
    }

    /** The same words for every count in days, and for every one in hours. */
    public static Explanations explanations(Explanation days, Explanation hours) {
        return new Explanations(null, null, null, null, null, null, null, null) {
            @Override
            public Explanation of(String what, Counted counted) {
                return days;
            }

            @Override
            public Explanation ofHours(String what, TimeLimit limit, Edition edition, Instant from, Instant end) {
                return hours;
            }
        };
    }
}
