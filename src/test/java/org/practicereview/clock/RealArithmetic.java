package org.practicereview.clock;

import java.time.Year;
import org.practicereview.calendar.BankHolidays;
import org.practicereview.calendar.WorkingDays;

/** Counting with the bank holidays of England, for tests without the service around them. */
public final class RealArithmetic {

    private RealArithmetic() {}

    public static DateArithmetic arithmetic() {
        return new DateArithmetic(() -> new WorkingDays(BankHolidays.ofEngland(Year.of(2027), Year.of(2037))));
    }
}
