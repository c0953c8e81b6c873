package org.practicereview.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.practicereview.organisation.Grant;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.NotFound;
import org.practicereview.refusal.NotPermitted;

/** Who may do what with a case, asked of {@link CaseAccess} and of the list of work on a few rows, see {@link AccessRulesTest}. */
class WorkRulesTest extends CasesOfTwoAreas {

    @Test
    void an_agency_opens_the_case_for_its_own_request_and_no_other() {
        Person agency = somebody("NORTH", Role.AGENCY_CONTRIBUTOR);
        sql("insert into agency_request values (1, 1, '" + agency.id() + "', 'NORTH', 'ASKED'), (1, 2, '" + agency.id()
                + "', 'NORTH', 'WITHDRAWN'), (1, 3, '" + agency.id() + "', 'SOUTH', 'ASKED'), (1, 4, '"
                + UUID.randomUUID() + "', 'NORTH', 'ASKED')");

        assertThat(access.asked(agency, reference(1), 1).id()).isEqualTo(1);
        assertThat(access.lockAsked(agency, reference(1), 1).id()).isEqualTo(1);
        for (int other : List.of(2, 3, 4, 5)) {
            assertThatThrownBy(() -> access.asked(agency, reference(1), other)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> access.lockAsked(agency, reference(1), other))
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> access.asked(agency, reference(2), 1)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> access.asked(with(agency, Role.PARTNERSHIP_CHAIR), reference(1), 1))
                .as("no agency any more")
                .isInstanceOf(NotFound.class);
    }

    @Test
    void an_agency_opens_the_case_for_the_sections_it_was_shown_and_no_others() {
        Person agency = somebody("NORTH", Role.AGENCY_CONTRIBUTOR);
        Person linked = somebody("SOUTH", Role.AGENCY_CONTRIBUTOR);
        Person ended = somebody("WEST", Role.AGENCY_CONTRIBUTOR);
        sql("insert into case_area values (1, 'SOUTH', null, null), (1, 'WEST', " + AGO + ", null)");
        sql("insert into accuracy_check values (1, 1, '" + agency.id() + "', 'SHARED'), (1, 2, '" + agency.id()
                + "', 'WITHDRAWN'), (1, 3, '" + linked.id() + "', 'SHARED'), (1, 4, '" + ended.id() + "', 'SHARED')");

        assertThat(access.sharedWith(agency, reference(1), 1).id()).isEqualTo(1);
        assertThat(access.lockShared(agency, reference(1), 1).id()).isEqualTo(1);
        assertThat(access.sharedWith(linked, reference(1), 3).id()).isEqualTo(1);
        assertThatThrownBy(() -> access.sharedWith(agency, reference(1), 2)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> access.lockShared(agency, reference(1), 3)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> access.sharedWith(ended, reference(1), 4)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> access.sharedWith(with(agency, Role.PARTNERSHIP_CHAIR), reference(1), 1))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void a_reviewer_opens_the_own_appointment_while_it_stands() {
        Person reviewer = somebody(null, Role.REVIEWER);
        sql("insert into review_appointment values (1, '" + reviewer.id() + "', " + AGO + ", null), (2, '"
                + reviewer.id() + "', null, null), (3, '" + reviewer.id() + "', " + AGO + ", " + AGO + ")");

        assertThat(access.lockAppointed(reviewer, reference(1)).id()).isEqualTo(1);
        for (int other : List.of(2, 3, 4)) {
            assertThatThrownBy(() -> access.lockAppointed(reviewer, reference(other)))
                    .isInstanceOf(NotFound.class);
        }
        assertThatThrownBy(() -> access.lockAppointed(somebody(null, Role.REVIEWER), reference(1)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> access.lockAppointed(with(reviewer, Role.PANEL_MEMBER), reference(1)))
                .isInstanceOf(NotFound.class);
    }

    @ParameterizedTest
    @EnumSource
    void work_is_done_by_who_holds_a_role_for_it_where_the_case_is(Role role) {
        Person there = somebody("NORTH", role);
        Person elsewhere = somebody("SOUTH", role);
        CaseFile file = file(2);
        boolean able = role.needsArea() || role.reach() == Role.Reach.NATION;

        assertThat(access.mayWork(there, file, EnumSet.of(role, Role.ADMINISTRATOR)))
                .isEqualTo(able);
        assertThat(access.mayWork(elsewhere, file, EnumSet.of(role))).isEqualTo(able && !role.needsArea());
        assertThat(access.mayWork(there, file, EnumSet.complementOf(EnumSet.of(role))))
                .isFalse();
        if (able) {
            access.requireWork(there, file, EnumSet.of(role));
        } else {
            assertThatThrownBy(() -> access.requireWork(there, file, EnumSet.of(role)))
                    .isInstanceOf(NotPermitted.class);
        }
        Set<Role> answering = EnumSet.of(Role.PARTNERSHIP_CHAIR, Role.AGENCY_CONTRIBUTOR);
        assertThat(access.mayAnswerFor(there, "NORTH", answering)).isEqualTo(answering.contains(role));
        assertThat(access.mayAnswerFor(there, "SOUTH", answering)).isFalse();
        assertThat(access.readsDraftsOf(there, "NORTH")).isEqualTo(AREA_ROLES.contains(role));
        assertThat(access.readsDraftsOf(there, "SOUTH")).isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void a_list_has_the_tasks_that_one_by_one_may_be_done(Role role) {
        for (Person person : List.of(somebody("NORTH", role), somebody("SOUTH", role), with(somebody(), role))) {
            letIn(2, person, "null", true);
            letIn(8, person, "null", false);
            for (long number : List.of(1L, 2L, 3L, 5L, 8L)) {
                for (Role candidate : Role.values()) {
                    assertThat(isListed(person, number, candidate))
                            .as("%s, case %s, a task for %s", person.grants(), number, candidate)
                            .isEqualTo(found(person).contains("" + number)
                                    && access.mayWork(person, file(number), Set.of(candidate)));
                }
            }
        }
    }

    @Test
    void a_role_of_one_area_is_not_lent_to_another_role_of_its_holder() {
        Person both =
                somebody(new Grant(Role.PARTNERSHIP_CHAIR, "NORTH"), new Grant(Role.LOCAL_AUTHORITY_APPROVER, "SOUTH"));

        assertThat(isListed(both, 1, Role.LOCAL_AUTHORITY_APPROVER)).isFalse();
        assertThat(isListed(both, 8, Role.LOCAL_AUTHORITY_APPROVER)).isTrue();
        assertThat(isListed(both, 1, Role.PARTNERSHIP_CHAIR)).isTrue();
        assertThat(access.mayWork(both, file(1), Set.of(Role.LOCAL_AUTHORITY_APPROVER)))
                .isFalse();
    }

    @Test
    void who_has_given_a_view_is_not_asked_for_it_again_in_this_round() {
        Person member = somebody(null, Role.PANEL_MEMBER);
        sql("insert into panel_consideration values (2, 3)");
        sql(
                "insert into task (id, case_id, process, step) values ('v', 2, 'PanelConsideration', 'Task_GivePanelView')");
        sql("insert into task_candidate (task_id, role) values ('v', 'PANEL_MEMBER')");
        assertThat(lists(member, "v")).isTrue();

        sql("insert into panel_view values (2, 2, '" + member.id() + "')");
        assertThat(lists(member, "v")).isTrue();
        sql("insert into panel_view values (2, 3, '" + member.id() + "')");
        assertThat(lists(member, "v")).isFalse();
    }

    private boolean isListed(Person person, long id, Role candidate) {
        String task = UUID.randomUUID().toString();
        sql("insert into task (id, case_id, process, step) values ('" + task + "', " + id
                + ", 'Example', 'Task_Example')");
        sql("insert into task_candidate (task_id, role) values ('" + task + "', '" + candidate.name() + "')");
        return lists(person, task);
    }

    /** As lists ask, both conditions together. */
    private boolean lists(Person person, String task) {
        VisibleCases visible = access.visibleTo(person);
        WorkableTasks workable = access.workableBy(person);
        return database.sql("select count(*) from task t join case_file c on c.id = t.case_id where t.id = :task and "
                                + visible.condition() + " and " + workable.condition())
                        .params(visible.parameters())
                        .params(workable.parameters())
                        .param("task", task)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    /** The same account with another role. */
    private static Person with(Person person, Role role) {
        Grant grant = new Grant(role, role.needsArea() ? "NORTH" : null);
        return new Person(person.id(), person.username(), person.name(), person.agency(), List.of(grant));
    }
}
