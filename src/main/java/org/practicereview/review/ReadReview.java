package org.practicereview.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practicereview.review.terms.TermsVersion;

/**
 * A review with what is known of its course, for somebody who may read it.
 *
 * @param reviewer the name of who reviews, nothing before somebody is let in
 * @param publishBy the statutory day of publication; no delay moves it
 * @param terms the terms of reference that hold
 */
public record ReadReview(
        Review review,
        @Nullable String reviewer,
        @Nullable LocalDate publishBy,
        @Nullable TermsVersion terms) {}
