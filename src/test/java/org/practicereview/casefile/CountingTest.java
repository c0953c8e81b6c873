package org.practicereview.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.practicereview.notification.afterwards.DuplicateCase;
import org.practicereview.notification.afterwards.DuplicateCases;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseWalk;
import org.practicereview.testing.IntegrationTest;
import org.practicereview.testing.MutableClock;
import org.practicereview.testing.Partnership;
import org.practicereview.testing.QuietCases;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

/** Deaths of care leavers are notified voluntarily and counted apart (N5). */
@IntegrationTest
class CountingTest {

    @Autowired
    CaseWalk walk;

    @Autowired
    QuietCases quiet;

    @Autowired
    Partnership partnership;

    @Autowired
    CaseList list;

    @Autowired
    DuplicateCases duplicates;

    @Autowired
    MutableClock clock;

    @BeforeEach
    void on_the_first_day() {
        clock.reset();
    }

    @Test
    void a_care_leaver_is_found_apart_before_and_after_it_is_notified() {
        IncidentReference reference = careLeaverDied("FROM_18_TO_24", "NOT_SUSPECTED");
        assertThat(countedAs(reference)).isEqualTo(Counting.APART);

        quiet.decide(reference, "SECRETARY_OF_STATE_AND_OFSTED");
        walk.complete(Role.LOCAL_AUTHORITY_NOTIFIER, reference, "Task_PrepareNotification", """
                {'telephone':'01234 567890','whatHappened':'Died','safetyActions':'None','children':[{'surname':'Planted'}]}""");
        walk.complete(Role.LOCAL_AUTHORITY_APPROVER, reference, "Task_SendNotification", "{'choice':'SEND'}");

        assertThat(countedAs(reference)).isEqualTo(Counting.APART);
    }

    @Test
    void a_care_leaver_under_18_whose_case_goes_to_the_panel_counts_with_the_others() {
        IncidentReference reference = careLeaverDied("UNDER_18", "KNOWN");

        quiet.decide(reference, "PANEL");
        quiet.send(reference);

        assertThat(countedAs(reference)).isEqualTo(Counting.WITH_THE_OTHERS);
    }

    @Test
    void a_looked_after_child_counts_with_the_others() {
        assertThat(countedAs(quiet.sentToTheSecretaryOfState())).isEqualTo(Counting.WITH_THE_OTHERS);
    }

    @Test
    void what_is_closed_as_a_duplicate_is_not_counted_and_stands_with_what_was_withdrawn() {
        IncidentReference reference = walk.recorded();
        duplicates.close(
                partnership.the(Role.LOCAL_AUTHORITY_APPROVER),
                reference,
                new DuplicateCase(walk.recorded().value(), "The same child"));

        assertThat(countedAs(reference)).isEqualTo(Counting.NOT_AT_ALL);
        assertThat(list.page(
                                partnership.the(Role.LOCAL_AUTHORITY_APPROVER),
                                new CaseFilter(null, null, reference.value(), CaseFilter.State.WITHDRAWN, null, false),
                                1,
                                10)
                        .total())
                .isOne();
    }

    /** As the list says it, and in no other of its parts. */
    private Counting countedAs(IncidentReference reference) {
        Counting counted = Counting.of(walk.file(reference));
        for (Counting each : Counting.values()) {
            CaseFilter filter = new CaseFilter(null, null, reference.value(), null, each, false);
            assertThat(list.page(partnership.the(Role.LOCAL_AUTHORITY_APPROVER), filter, 1, 10)
                            .total())
                    .as(each.label())
                    .isEqualTo(each == counted ? 1 : 0);
        }
        return counted;
    }

    private IncidentReference careLeaverDied(String age, String abuse) {
        ObjectNode incident = (ObjectNode) walk.incident(Partnership.NORTHSHIRE);
        incident.put("harm", "DIED")
                .put("childStatus", "CARE_LEAVER")
                .put("ageAtHarm", age)
                .put("abuseOrNeglect", abuse);
        if (abuse.equals("NOT_SUSPECTED")) {
            incident.remove("abuseSuspectedOn");
        }
        ((ObjectNode) incident.get("children").get(0)).remove("dateOfBirth");
        return walk.recorded(Partnership.NORTHSHIRE, incident);
    }
}
