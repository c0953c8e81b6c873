package org.practicereview.panel;

import org.junit.jupiter.api.BeforeEach;
import org.practicereview.casefile.IncidentReference;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.Partnership;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Members of the Panel give their views. */
abstract class PanelSteps {

    static final String DECISION =
            "{'answer':'%s','decidedOn':'2026-04-20','reasons':'Considered','letter':'Dear partners'%s}";

    @LocalServerPort
    int port;

    @Autowired
    CaseWalk walk;

    @Autowired
    ExampleCases examples;

    @Autowired
    Partnership partnership;

    IncidentReference reference;
    Person one;
    Person other;

    @BeforeEach
    void the_members_are_asked() {
        reference = walk.rapidReviewSent();
        walk.complete(Role.PANEL_SECRETARIAT, reference, "Task_TriageRapidReview", "{'urgent':false}");
        one = examples.person(Partnership.NORTHSHIRE, Role.PANEL_MEMBER);
        other = examples.person(Partnership.NORTHSHIRE, Role.PANEL_MEMBER);
    }

    void decide(String answer, String more) {
        walk.complete(Role.PANEL_SECRETARIAT, reference, "Task_RecordPanelDecision", DECISION.formatted(answer, more));
    }

    String task(String step) {
        return "/api/v1/tasks/" + walk.task(reference, step).id();
    }
}
