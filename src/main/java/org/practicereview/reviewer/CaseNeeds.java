package org.practicereview.reviewer;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

/**
 * What a review needs of who leads it.
 *
 * @param themes what the case is about, as far as it is coded
 * @param leadArea the area that leads it
 * @param areas all areas it has to do with, the leading one among them
 * @param agencies names of the agencies that have to do with it
 * @param from the day on which the review begins
 * @param due by when its report is published
 * @param reviewedLinkedCases who reviewed a case that is linked with it
 * @param declaredConflict who declared a conflict of interest in this case before
 * @param left who left this review before, or was removed from it
 * @param national whether the Panel commissions it
 */
public record CaseNeeds(
        Set<CaseTheme> themes,
        String leadArea,
        Set<String> areas,
        Set<String> agencies,
        LocalDate from,
        LocalDate due,
        Set<UUID> reviewedLinkedCases,
        Set<UUID> declaredConflict,
        Set<UUID> left,
        boolean national) {}
