package org.practicereview.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.Matter;
import org.practicereview.guidance.Route;
import org.practicereview.organisation.Grant;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;

/** That the model says what docs/access.md says, sentence by sentence. */
class VisibilityModelTest {

    private final VisibilityModel model = new VisibilityModel("NORTH");

    @Test
    void an_area_sees_what_it_leads_and_what_it_is_linked_to_until_that_ends() {
        Person north = person(new Grant(Role.PARTNERSHIP_CHAIR, "NORTH"));
        Person south = person(new Grant(Role.PARTNERSHIP_CHAIR, "SOUTH"));
        assertThat(model.sees(north)).isTrue();
        assertThat(model.sees(south)).isFalse();

        model.linked("SOUTH");
        assertThat(model.sees(south)).isTrue();
        model.ended("SOUTH");
        assertThat(model.sees(south)).isFalse();

        model.transferred("SOUTH");
        assertThat(model.sees(south)).isTrue();
        assertThat(model.sees(north)).isTrue();
        model.ended("NORTH");
        assertThat(model.sees(north)).isFalse();
    }

    @Test
    void a_conflict_of_interest_keeps_a_member_out_whatever_else_lets_the_member_in() {
        Person member = person(new Grant(Role.PANEL_MEMBER, null), new Grant(Role.PARTNERSHIP_CHAIR, "NORTH"));
        model.notified(Route.PANEL);
        assertThat(model.sees(member)).isTrue();

        model.recused(member);

        assertThat(model.sees(member)).isFalse();
    }

    @Test
    void what_went_past_the_panel_is_not_there_for_it() {
        Person member = person(new Grant(Role.PANEL_MEMBER, null));
        Person ofsted = person(new Grant(Role.OFSTED_READER, null));
        model.notified(Route.SECRETARY_OF_STATE_AND_OFSTED);

        assertThat(model.sees(member)).isFalse();
        assertThat(model.sees(ofsted)).isTrue();
        assertThat(model.neverRead(ofsted)).contains(Matter.AGENCY_RETURNS, Matter.PANEL_DELIBERATION, Matter.REVIEW);
    }

    @Test
    void agencies_and_administrators_see_nothing() {
        assertThat(model.sees(person(new Grant(Role.AGENCY_CONTRIBUTOR, "NORTH"))))
                .isFalse();
        assertThat(model.sees(person(new Grant(Role.ADMINISTRATOR, null)))).isFalse();
    }

    private static Person person(Grant... grants) {
        return new Person(UUID.randomUUID(), "a", "A", "B", List.of(grants));
    }
}
