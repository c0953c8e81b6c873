package org.practicereview.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.practicereview.casefile.Matter.ADVANCE_COPY;
import static org.practicereview.casefile.Matter.CASE;
import static org.practicereview.casefile.Matter.NOTIFICATION;
import static org.practicereview.casefile.Matter.PANEL_ANSWER;
import static org.practicereview.casefile.Matter.PANEL_DELIBERATION;
import static org.practicereview.casefile.Matter.RAPID_REVIEW;
import static org.practicereview.casefile.Matter.REVIEW;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicereview.organisation.Grant;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.refusal.NotFound;

/**
 * Who finds which case and may do what with it, asked of {@link CaseAccess} on a few rows: quick enough to be asked again for
 * each rule that is broken on purpose ({@code -P mutation}). That pages and API ask it is shown by AccessMatrixTest.
 */
class AccessRulesTest extends CasesOfTwoAreas {

    @Test
    void every_role_finds_the_cases_of_its_reach_and_no_other() {
        AREA_ROLES.forEach(role -> {
            assertThat(found(somebody("NORTH", role))).as(role.name()).isEqualTo("1 2 3 4 5 6 7");
            assertThat(found(somebody("SOUTH", role))).as(role.name()).isEqualTo("8");
            assertThat(found(somebody("WEST", role))).as(role.name()).isEmpty();
        });
        Role.OF_THE_PANEL.forEach(
                role -> assertThat(found(somebody(null, role))).as(role.name()).isEqualTo("2 6"));
        assertThat(found(somebody(null, Role.DEPARTMENT_READER))).isEqualTo("2 3 7");
        assertThat(found(somebody(null, Role.OFSTED_READER))).isEqualTo("2 3 4 5 6 7");
        assertThat(found(somebody("NORTH", Role.AGENCY_CONTRIBUTOR))).isEmpty();
        assertThat(found(somebody(null, Role.REVIEWER))).isEmpty();
        assertThat(found(somebody(null, Role.ADMINISTRATOR))).isEmpty();
        assertThat(found(somebody())).isEmpty();
    }

    @Test
    void who_holds_two_roles_finds_what_either_finds() {
        Person both = somebody(new Grant(Role.PARTNERSHIP_CHAIR, "SOUTH"), new Grant(Role.PANEL_MEMBER, null));

        assertThat(found(both)).isEqualTo("2 6 8");
    }

    @Test
    void a_linked_area_finds_the_case_until_that_ends() {
        Person south = somebody("SOUTH", Role.PARTNERSHIP_CHAIR);
        sql("insert into case_area values (1, 'SOUTH', null, null), (2, 'SOUTH', " + AGO
                + ", null), (3, 'WEST', null, null)");

        assertThat(found(south)).isEqualTo("1 8");
        assertThat(access.readable(south, file(1))).containsExactlyInAnyOrder(CASE, NOTIFICATION);
        assertThat(access.readable(south, file(2))).isEmpty();
        assertThat(access.readable(somebody("NORTH", Role.PARTNERSHIP_CHAIR), file(1)))
                .contains(REVIEW);
    }

    /** It came back from the area that it was handed to. */
    @Test
    void a_case_that_an_area_leads_and_is_linked_to_is_listed_once() {
        Person ofBoth =
                somebody(new Grant(Role.PARTNERSHIP_CHAIR, "NORTH"), new Grant(Role.PARTNERSHIP_CHAIR, "SOUTH"));
        sql("insert into case_area values (8, 'SOUTH', null, null), (1, 'SOUTH', null, null)");

        assertThat(found(somebody("SOUTH", Role.PARTNERSHIP_CHAIR))).isEqualTo("1 8");
        assertThat(found(ofBoth)).isEqualTo("1 2 3 4 5 6 7 8");
    }

    /** A condition of somebody's who asks may have an "or" of its own. */
    @Test
    void what_else_must_hold_of_a_list_lets_nobody_in() {
        VisibleCases visible = access.visibleTo(somebody("SOUTH", Role.PARTNERSHIP_CHAIR));

        assertThat(listed(visible.select("select c.id from case_file c", "c.id = 1 or c.id = 8"), visible))
                .containsExactly(8L);
    }

    @Test
    void an_area_that_takes_part_reads_the_rapid_review_too() {
        Person south = somebody("SOUTH", Role.PARTNERSHIP_CHAIR);
        sql("insert into case_area values (1, 'SOUTH', null, " + AGO + "), (2, 'SOUTH', null, null), (3, 'SOUTH', "
                + AGO + ", " + AGO + ")");

        assertThat(access.readable(south, file(1))).contains(RAPID_REVIEW, ADVANCE_COPY);
        assertThat(access.readable(south, file(2))).doesNotContain(RAPID_REVIEW);
        assertThat(access.readable(south, file(3))).isEmpty();
        assertThat(access.readable(somebody("SOUTH", Role.AGENCY_CONTRIBUTOR), file(1)))
                .isEmpty();
        assertThat(access.readable(somebody("NORTH", Role.LOCAL_AUTHORITY_NOTIFIER), file(1)))
                .doesNotContain(ADVANCE_COPY);
    }

    @Test
    void a_reviewer_finds_the_case_from_appointment_to_removal() {
        Person reviewer = somebody(null, Role.REVIEWER);
        letIn(2, reviewer, "null", true);
        letIn(3, reviewer, AGO, true);
        letIn(4, somebody(null, Role.REVIEWER), "null", true);
        Person chair = somebody("WEST", Role.PARTNERSHIP_CHAIR);
        letIn(2, chair, "null", true);

        assertThat(found(reviewer)).isEqualTo("2");
        assertThat(found(chair)).as("no reviewer").isEmpty();
        assertThat(access.readable(reviewer, file(2))).contains(REVIEW);
        assertThat(access.readable(reviewer, file(3))).isEmpty();
        assertThat(access.readable(chair, file(2))).isEmpty();
        assertThat(access.mayWork(reviewer, file(2), Set.of(Role.REVIEWER))).isTrue();
        assertThat(access.mayWork(reviewer, file(3), Set.of(Role.REVIEWER))).isFalse();
        assertThat(access.mayWork(chair, file(2), Set.of(Role.REVIEWER))).isFalse();
    }

    @ParameterizedTest(name = "taken over {0}, goes on again {1}, left {2}: reads the review {3}")
    @CsvSource({"true,false,false,true", "false,false,false,false", "true,true,false,false", "true,false,true,false"})
    void who_leads_a_national_review_reads_the_review_of_a_case_while_it_is_taken_over(
            boolean takenOver, boolean resumed, boolean left, boolean readsReview) {
        Person lead = somebody(null, Role.REVIEWER);
        letIn(2, lead, "null", false);
        sql("insert into national_review_case values (2, " + takenOver + ", " + (resumed ? AGO : "null") + ", "
                + (left ? AGO : "null") + ")");

        assertThat(found(lead)).isEqualTo("2");
        assertThat(access.readable(lead, file(2)))
                .contains(CASE, NOTIFICATION, RAPID_REVIEW, PANEL_ANSWER)
                .matches(readable -> readable.contains(REVIEW) == readsReview);
        assertThat(access.mayWork(lead, file(2), Set.of(Role.REVIEWER))).isFalse();
    }

    @Test
    void who_leads_a_national_review_no_more_or_is_no_reviewer_reads_nothing_by_it() {
        Person removed = somebody(null, Role.REVIEWER);
        letIn(2, removed, AGO, false);
        Person ofsted = somebody(null, Role.OFSTED_READER);
        letIn(2, ofsted, "null", false);

        assertThat(access.readable(removed, file(2))).isEmpty();
        assertThat(access.readable(ofsted, file(2))).containsExactlyInAnyOrder(CASE, NOTIFICATION);
    }

    @Test
    void a_conflict_of_interest_keeps_a_case_from_a_person_of_the_panel_whatever_else_lets_in() {
        for (Role role : Role.OF_THE_PANEL) {
            Person recused = somebody(new Grant(role, null), new Grant(Role.PARTNERSHIP_CHAIR, "NORTH"));
            conflict(2, recused, "CONFLICT");
            conflict(6, recused, "ASK");
            conflict(6, recused, "NONE");

            assertThat(found(recused)).as(role.name()).isEqualTo("1 3 4 5 6 7");
        }
        Person reader = somebody(null, Role.DEPARTMENT_READER);
        conflict(2, reader, "CONFLICT");

        assertThat(found(reader)).as("not of the Panel").isEqualTo("2 3 7");
    }

    @Test
    void what_reached_a_national_body_is_what_it_reads() {
        Person panel = somebody(null, Role.PANEL_MEMBER);
        Person department = somebody(null, Role.DEPARTMENT_READER);
        Person ofsted = somebody(null, Role.OFSTED_READER);

        assertThat(reads(panel)).isEqualTo("2 6");
        assertThat(reads(department)).isEqualTo("2 3 7");
        assertThat(reads(ofsted)).isEqualTo("2 3 4 5 6 7");
        assertThat(access.readable(panel, file(2))).contains(PANEL_DELIBERATION);
        assertThat(access.readable(department, file(2))).doesNotContain(PANEL_DELIBERATION);
    }

    @Test
    void a_malformed_or_unknown_reference_is_not_found() {
        Person chair = somebody("NORTH", Role.PARTNERSHIP_CHAIR);

        assertThatThrownBy(() -> access.see(chair, reference(99))).isInstanceOf(NotFound.class);
        assertThat(access.lock(chair, reference(1)).id()).isEqualTo(1);
        assertThatThrownBy(() -> access.lock(chair, reference(8))).isInstanceOf(NotFound.class);
    }

    @Test
    void facts_that_were_not_sent_are_read_by_who_reads_drafts() {
        CaseFile sent = file(2);
        sql("update case_file set facts_unsent = true where id = 2");
        CaseFile unsent = file(2);
        Person panel = somebody(null, Role.PANEL_MEMBER);
        Person notifier = somebody("NORTH", Role.LOCAL_AUTHORITY_NOTIFIER);

        assertThat(access.mayReadFacts(panel, sent)).isTrue();
        assertThat(access.mayReadFacts(panel, unsent)).isFalse();
        assertThat(access.mayReadFacts(notifier, unsent)).isTrue();
        assertThat(access.mayReadFacts(somebody("SOUTH", Role.PARTNERSHIP_CHAIR), sent))
                .isFalse();
    }

    @Test
    void what_was_looked_at_is_noted_with_who_and_when() {
        Person chair = somebody("NORTH", Role.PARTNERSHIP_CHAIR);
        access.noteReading(chair, file(2), LookedAt.SUMMARY);

        assertThat(notes()).containsExactly("2 summary " + chair.id() + " 2026-04-20T08:00Z");
    }

    @Test
    void of_how_many_cases_somebody_was_told_is_counted_by_case_and_way() {
        Person chair = somebody("SOUTH", Role.PARTNERSHIP_CHAIR);
        access.noteTold(chair, List.of(1L, 2L), "likely");
        access.noteTold(chair, List.of(2L), "likely");
        access.noteTold(chair, List.of(3L), "otherwise");
        access.noteTold(chair, List.of(), "likely");
        access.noteTold(somebody(), List.of(4L), "likely");

        assertThat(notes()).hasSize(5);
        assertThat(access.toldOf(chair, "likely", NOW.minus(Duration.ofHours(1))))
                .isEqualTo(2);
        assertThat(access.toldOf(chair, "likely", NOW)).isZero();
    }

    @Test
    void a_person_is_what_was_granted_where_it_was_granted() {
        Person somebody = somebody(
                new Grant(Role.PARTNERSHIP_CHAIR, "NORTH"),
                new Grant(Role.AGENCY_CONTRIBUTOR, "SOUTH"),
                new Grant(Role.REVIEWER, null));

        assertThat(somebody.roles())
                .containsExactlyInAnyOrder(Role.PARTNERSHIP_CHAIR, Role.AGENCY_CONTRIBUTOR, Role.REVIEWER);
        assertThat(somebody.areas(Role.Reach.AREA)).containsExactly("NORTH");
        assertThat(somebody.areas(Role.Reach.AGENCY)).containsExactly("SOUTH");
        assertThat(somebody.areas(Role.Reach.APPOINTMENT)).isEmpty();
        assertThat(somebody.areasOf(Role.PARTNERSHIP_CHAIR)).containsExactly("NORTH");
        assertThat(somebody.areasOf(Role.REVIEWER)).isEmpty();
        assertThat(somebody.is(Role.REVIEWER)).isTrue();
        assertThat(somebody.is(Role.PANEL_MEMBER)).isFalse();
        assertThat(somebody.is(Role.PARTNERSHIP_CHAIR, "SOUTH")).isFalse();
        assertThat(somebody.isAny(Role.OF_THE_PANEL)).isFalse();
        assertThat(somebody.worksOnCases()).isTrue();
        assertThat(somebody(null, Role.ADMINISTRATOR).worksOnCases()).isFalse();
        assertThat(somebody().worksOnCases()).isFalse();
    }

    @Test
    void roles_carry_as_far_as_the_rule_book_says() {
        assertThat(AREA_ROLES).hasSize(9).allMatch(Role::needsArea);
        assertThat(reaching(Role.Reach.AGENCY))
                .containsExactly(Role.AGENCY_CONTRIBUTOR)
                .allMatch(Role::needsArea);
        assertThat(reaching(Role.Reach.APPOINTMENT)).containsExactly(Role.REVIEWER);
        assertThat(reaching(Role.Reach.NATION)).hasSize(5).noneMatch(Role::needsArea);
        assertThat(reaching(Role.Reach.SERVICE))
                .containsExactly(Role.ADMINISTRATOR)
                .noneMatch(Role::needsArea);
        assertThat(Role.values()).allMatch(role -> !role.label().isBlank());
    }

    private void conflict(long id, Person person, String verdict) {
        sql("insert into panel_conflict values (" + id + ", '" + person.id() + "', '" + verdict + "')");
    }

    private String reads(Person person) {
        return numbers(List.of(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L).stream()
                .filter(id -> !access.readable(person, file(id)).isEmpty())
                .toList());
    }

    private List<String> notes() {
        return database.sql("select case_id, what, person_id, at_time from access_entry order by case_id")
                .query((row, number) -> row.getLong(1) + " " + row.getString(2) + " " + row.getString(3) + " "
                        + row.getObject(4, java.time.OffsetDateTime.class))
                .list();
    }
}
