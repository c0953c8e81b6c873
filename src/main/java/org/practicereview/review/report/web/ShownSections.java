package org.practicereview.review.report.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.practicereview.review.report.AccuracyAnswer;
import org.practicereview.review.report.AccuracyAnswers.Shown;
import org.practicereview.review.report.AccuracyCheck;
import org.practicereview.review.report.ReportSection;
import org.practicereview.workflow.api.Coded;

/**
 * What an agency was shown of a report, to its own account.
 *
 * @param open whether it can be answered now
 * @param sections nothing once it cannot
 * @param answer its own, nothing while there is none
 * @param version as the ETag has it
 */
@Schema(name = "SectionsToCheck")
record ShownSections(
        String reference,
        int number,
        String agency,
        LocalDate dueOn,
        boolean open,
        Coded<AccuracyCheck.State> state,
        List<ReportSection> sections,
        @Nullable AccuracyAnswer answer,
        int version,
        Map<String, String> links) {

    static ShownSections of(Shown shown) {
        AccuracyCheck check = shown.check();
        return new ShownSections(
                shown.reference().value(),
                check.number(),
                check.agency(),
                check.dueOn(),
                shown.open(),
                Coded.of(check.state()),
                shown.sections(),
                check.answer(),
                check.version(),
                Map.of("self", "/api/v1/accuracy-checks/" + shown.reference() + "/" + check.number()));
    }
}
