package org.practicereview.review.national;

import java.time.Instant;
import java.time.LocalDate;

/** What was recorded of a national review before it was corrected, and why it was. */
public record EarlierRecord(
        String nameBefore, LocalDate decidedOnBefore, String reasonsBefore, String because, Instant at) {}
