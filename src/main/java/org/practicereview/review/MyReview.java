package org.practicereview.review;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.casefile.Stage;

/**
 * A review as its appointed reviewer may know it before the case opens.
 *
 * @param area the area that leads, as people write it
 * @param dueOn by when its report is published, nothing where no date runs
 * @param declared whether the reviewer declared conflicts of interest
 */
public record MyReview(
        IncidentReference reference,
        String area,
        ReviewKind kind,
        Stage stage,
        @Nullable LocalDate dueOn,
        boolean declared) {}
