package org.practicereview.review.report;

import java.util.List;
import org.practicereview.casefile.Matter;
import org.practicereview.workflow.view.CaseAct;
import org.practicereview.workflow.view.CaseActs;
import org.practicereview.workflow.view.SeenCase;
import org.springframework.stereotype.Component;

/** The way from a case to the drafts of its report. */
@Component
class ReportActs implements CaseActs {

    private final ReportVersionRows rows;

    ReportActs(ReportVersionRows rows) {
        this.rows = rows;
    }

    @Override
    public List<CaseAct> of(SeenCase seen) {
        return seen.mayRead(Matter.REVIEW) && !rows.of(seen.file().id()).isEmpty()
                ? List.of(new CaseAct(
                        "review-report",
                        "Read the drafts of the report, with comments and accuracy checks",
                        "/cases/" + seen.file().reference() + "/review-report"))
                : List.of();
    }
}
