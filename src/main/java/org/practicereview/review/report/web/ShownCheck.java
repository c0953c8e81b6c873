package org.practicereview.review.report.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.review.report.AccuracyAnswer;
import org.practicereview.review.report.AccuracyCheck;
import org.practicereview.workflow.api.Coded;
import org.practicereview.workflow.api.Moments;

/**
 * Sections of a draft that an agency checks.
 *
 * @param draft the number of the version
 * @param sections the keys of what it is shown
 * @param late whether its day has passed without an answer
 * @param answer nothing while there is none
 * @param version as the ETag has it
 */
@Schema(name = "AccuracyCheck")
record ShownCheck(
        int number,
        int draft,
        String agency,
        List<String> sections,
        LocalDate dueOn,
        boolean late,
        Coded<AccuracyCheck.State> state,
        @Nullable AccuracyAnswer answer,
        @Nullable OffsetDateTime answeredAt,
        int version,
        Map<String, String> links) {

    static ShownCheck of(IncidentReference reference, AccuracyCheck check, LocalDate today) {
        return new ShownCheck(
                check.number(),
                check.draft(),
                check.agency(),
                check.sections(),
                check.dueOn(),
                check.isLate(today),
                Coded.of(check.state()),
                check.answer(),
                Moments.of(check.answeredAt()),
                check.version(),
                Map.of("self", ShownVersion.base(reference) + "/accuracy-checks/" + check.number()));
    }
}
