package org.practicereview.access;

import static org.practicereview.organisation.Role.DELEGATED_PARTNER_HEALTH;
import static org.practicereview.organisation.Role.LOCAL_AUTHORITY_APPROVER;
import static org.practicereview.organisation.Role.LOCAL_AUTHORITY_NOTIFIER;
import static org.practicereview.organisation.Role.PANEL_MEMBER;
import static org.practicereview.organisation.Role.PANEL_SECRETARIAT;
import static org.practicereview.organisation.Role.REVIEWER;

import java.util.List;
import java.util.Map;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.QuietCases;
import org.springframework.stereotype.Component;

/** Cases in which there is what a case has for a time only; of each is read what the others cannot have. */
@Component
class CasesOnTheWay {

    private final CaseWalk walk;
    private final QuietCases quiet;
    private final Partnership partnership;
    private final WholeCaseSteps steps;

    CasesOnTheWay(CaseWalk walk, QuietCases quiet, Partnership partnership, WholeCaseSteps steps) {
        this.walk = walk;
        this.quiet = quiet;
        this.partnership = partnership;
        this.steps = steps;
    }

    List<WholeCase> all() {
        return List.of(preparing(), notNotified(), suspectedByNobody(), undeclared(), takenIn());
    }

    /** Its notification is written, with a document. */
    private WholeCase preparing() {
        IncidentReference reference = walk.notifying();
        int document = steps.upload(LOCAL_AUTHORITY_NOTIFIER, reference, "LETTER", "A draft");
        String task = walk.task(reference, "Task_PrepareNotification").id();
        return WholeCase.of("preparing", reference)
                .with("/corrections", "/duplicate", "api/v1/cases/{reference}/notification/sent/")
                .with("api/v1/cases/{reference}/documents/", Map.of("number", "" + document, "version", "1"))
                .with("/tasks/{id}", Map.of("id", task, "section", "children", "index:\\d\\d?", "0"));
    }

    private WholeCase notNotified() {
        IncidentReference reference = walk.recorded();
        walk.complete(
                LOCAL_AUTHORITY_APPROVER,
                reference,
                "Task_DecideWhetherToNotify",
                "{'route':'NOT_NOTIFIED','reasons':'An accident'}");
        return WholeCase.of("not notified", reference)
                .with("/renotification", "/reopening", "/learning-reviews", "/corrections");
    }

    /** A looked-after child died; the Secretary of State and Ofsted were notified. */
    private WholeCase suspectedByNobody() {
        return WholeCase.of("no abuse known", quiet.sentToTheSecretaryOfState())
                .with("/new-information", "api/v1/cases/{reference}/notification/sent/");
    }

    /** The reviewer is chosen, and has declared nothing yet. */
    private WholeCase undeclared() {
        IncidentReference reference = walk.localReviewDecided();
        walk.complete(
                DELEGATED_PARTNER_HEALTH,
                reference,
                "Task_AppointReviewer",
                "{'reviewer':'%s','noConflictDeclared':true,'reasons':'Knows the field'}"
                        .formatted(partnership.the(REVIEWER).id()));
        return WholeCase.of("undeclared", reference)
                .with("/my-reviews/", "{reference}/review/terms", "{reference}/review/reviewers");
    }

    /** A national review has taken over its local one. */
    private WholeCase takenIn() {
        IncidentReference reference = walk.localReviewDecided();
        int review = steps.post(
                        PANEL_SECRETARIAT,
                        "/api/v1/national-reviews",
                        "{'name':'Bruises of babies','decidedOn':'2026-04-20','reasons':'It comes again'}")
                .path("number");
        steps.post(
                PANEL_SECRETARIAT,
                "/api/v1/national-reviews/" + review + "/cases",
                "{'reference':'%s','decidedOn':'2026-04-20','reasons':'The same theme','decidedBy':[%s,%s]}"
                        .formatted(
                                reference,
                                agreed(partnership.the(PANEL_MEMBER).id()),
                                agreed(partnership.another(PANEL_MEMBER).id())));
        return WholeCase.of("taken in", reference)
                .with("/national-reviews/{number}/cases/", Map.of("number", "" + review));
    }

    private static String agreed(Object member) {
        return "{'member':'%s','agreed':true}".formatted(member);
    }
}
