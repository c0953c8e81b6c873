package org.practicereview.clock;

import java.time.Year;
import org.practicereview.calendar.WorkingDays;

/**
 * The calendar as the library knows it.
 *
 * @param workingDays how days are counted with it
 * @param lastYear the last year it reaches, published or calculated
 */
record PublishedCalendar(WorkingDays workingDays, Year lastYear) {}
