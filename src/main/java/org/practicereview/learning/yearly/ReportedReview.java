package org.practicereview.learning.yearly;

import java.time.LocalDate;

/**
 * A review that went on in a year, without its case (L18).
 *
 * @param what kind of review
 * @param since the day it was decided, opened or sent
 * @param state how it stood at the end of that year
 */
public record ReportedReview(String what, LocalDate since, String state) {}
