package org.practicereview.rapidreview.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import org.junit.jupiter.api.Test;
import org.practicereview.form.InvalidAnswers;
import org.practicereview.organisation.Role;
import org.practicereview.rapidreview.agency.AgencyRequests;
import org.practicereview.rapidreview.agency.Because;
import org.practicereview.testing.AgencyWalk;
import org.practicereview.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What agencies and the meeting ask for is followed up at once (RR1). */
@IntegrationTest
class ActionsAskedForTest extends SafetySteps {

    private static final String RETURN = """
            {'involved':true,'involvement':'Taught the child',
             'safetyActions':[{'what':'Keep the class together','owner':'Head teacher','by':'2026-04-24'}%s]}""";

    @Autowired
    AgencyWalk agencies;

    @Autowired
    AgencyRequests requests;

    @Test
    void what_an_agency_asks_for_is_followed_up_at_once_and_a_corrected_return_adds_only_what_is_new() {
        int school = agencies.asked(reference, "Milltown School");
        agencies.sends(reference, school, RETURN.formatted(""));

        manager()
                .get(actions)
                .then()
                .statusCode(200)
                .body("items.what", contains("Keep the class together"))
                .body("items[0].agency", equalTo("Milltown School"))
                .body("items[0].state.code", equalTo("OPEN"));

        requests.sendBack(
                partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER),
                reference,
                school,
                version -> {},
                new Because("And the sister?"));
        agencies.sends(reference, school, RETURN.formatted("," + VISIT));

        manager().get(actions).then().body("items.what", contains("Keep the class together", "Visit the sister"));
    }

    @Test
    void a_corrected_return_may_repeat_what_was_due_meanwhile_and_nothing_new_can_be_due_already() {
        int school = agencies.asked(reference, "Milltown School");
        agencies.sends(reference, school, RETURN.formatted(""));
        requests.sendBack(
                partnership.the(Role.PARTNERSHIP_BUSINESS_MANAGER),
                reference,
                school,
                version -> {},
                new Because("And the sister?"));
        on(27);

        assertThatThrownBy(() -> agencies.sends(reference, school, RETURN.formatted("," + VISIT)))
                .isInstanceOfSatisfying(
                        InvalidAnswers.class,
                        invalid -> assertThat(invalid.errors())
                                .extracting("pointer", "code")
                                .containsExactly(tuple("/safetyActions/1/by", "day-has-passed")));
        agencies.sends(reference, school, RETURN.formatted(""));
    }

    @Test
    void what_the_meeting_decides_is_followed_up_too() {
        walk.gatherReturns(reference);
        walk.complete(
                Role.PARTNERSHIP_BUSINESS_MANAGER, reference, "Task_HoldRapidReviewMeeting", """
                {'heldOn':'2026-04-20','localAuthorityPresent':true,'localAuthorityWho':'Director','healthPresent':true,
                 'healthWho':'Nurse','policePresent':true,'policeWho':'Sergeant','minutes':'Met','decisions':'Two',
                 'safetyActions':[%s]}""".formatted(VISIT));

        manager()
                .get(actions)
                .then()
                .body("items.what", contains("Visit the sister"))
                .body("items.source.code", contains("MEETING"));
    }
}
