package org.practicereview.review.national;

import java.time.LocalDate;

/**
 * A national review that cases are taken into.
 *
 * @param decidedOn the day of its decision: its own six months run from it
 */
public record NationalReview(int number, String name, LocalDate decidedOn, String reasons) {}
