package org.practicereview.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.practicereview.organisation.Role.DELEGATED_PARTNER_HEALTH;
import static org.practicereview.organisation.Role.DELEGATED_PARTNER_LOCAL_AUTHORITY;
import static org.practicereview.organisation.Role.DELEGATED_PARTNER_POLICE;
import static org.practicereview.organisation.Role.LEAD_SAFEGUARDING_PARTNER;
import static org.practicereview.organisation.Role.LOCAL_AUTHORITY_APPROVER;
import static org.practicereview.organisation.Role.PARTNERSHIP_CHAIR;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.practicereview.guidance.Decisions;
import org.practicereview.guidance.Obligation;
import org.practicereview.guidance.process.RealTables;
import org.practicereview.organisation.Role;

/** Who approves that something is late, and who may read why (T4, C3), as the table says. */
class LateRulesTest {

    private static final LateRules RULES = new LateRules(RealTables.decisions());

    @ParameterizedTest
    @EnumSource(names = {"NOTIFY", "TELL_PARTNERS", "NOTIFY_LOOKED_AFTER_CHILD_DEATH", "NOTIFY_CHILD_DEATH"})
    void those_who_answer_for_the_authority_approve_what_it_does_late(Obligation obligation) {
        Set<Role> answering =
                Set.of(LOCAL_AUTHORITY_APPROVER, DELEGATED_PARTNER_LOCAL_AUTHORITY, LEAD_SAFEGUARDING_PARTNER);

        assertThat(RULES.approvers(obligation, false)).isEqualTo(answering);
        assertThat(RULES.approvers(obligation, true)).isEqualTo(answering);
    }

    @ParameterizedTest
    @EnumSource(names = {"SEND_RAPID_REVIEW", "PUBLISH_REPORT", "SEND_ADVANCE_COPIES", "COMPLETE_SERIOUS_CASE_REVIEW"})
    void the_partnership_approves_its_own_late_work_and_the_panel_that_of_a_national_review(Obligation obligation) {
        assertThat(RULES.approvers(obligation, false))
                .isEqualTo(Set.of(
                        DELEGATED_PARTNER_LOCAL_AUTHORITY,
                        DELEGATED_PARTNER_HEALTH,
                        DELEGATED_PARTNER_POLICE,
                        LEAD_SAFEGUARDING_PARTNER,
                        PARTNERSHIP_CHAIR));
        assertThat(RULES.approvers(obligation, true)).isEqualTo(Role.OF_THE_PANEL);
    }

    @Test
    void the_panel_approves_that_its_answer_is_late() {
        assertThat(RULES.approvers(Obligation.ANSWER_RAPID_REVIEW, false)).isEqualTo(Role.OF_THE_PANEL);
    }

    @Test
    void why_something_was_late_is_read_by_readers_of_the_step_that_was() {
        assertThat(RULES.knownWhyLate(EnumSet.of(Matter.RAPID_REVIEW, Matter.CASE)))
                .containsExactly(Obligation.SEND_RAPID_REVIEW);
        assertThat(RULES.knownWhyLate(EnumSet.of(Matter.PANEL_ANSWER))).containsExactly(Obligation.ANSWER_RAPID_REVIEW);
        assertThat(RULES.knownWhyLate(EnumSet.of(Matter.ADVANCE_COPY)))
                .containsExactlyInAnyOrder(Obligation.PUBLISH_REPORT, Obligation.SEND_ADVANCE_COPIES);
        assertThat(RULES.knownWhyLate(EnumSet.of(Matter.NOTIFICATION_DRAFT)))
                .hasSize(Obligation.values().length - 4)
                .contains(Obligation.NOTIFY, Obligation.COMPLETE_SERIOUS_CASE_REVIEW);
    }

    @Test
    void a_table_with_other_readers_under_a_national_review_is_refused() {
        Decisions torn = new OtherReadersOfNational();

        assertThatThrownBy(() -> new LateRules(torn))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("LateWork")
                .hasMessageContaining("ADVANCE_COPY")
                .hasMessageContaining("with REPORT");
    }

    /** The table as delivered, but for the readers under a national review. */
    private static final class OtherReadersOfNational implements Decisions {

        private final Decisions real = RealTables.decisions();

        @Override
        public Map<String, Object> one(String decision, Map<String, Object> inputs) {
            Map<String, Object> row = new HashMap<>(real.one(decision, inputs));
            if (inputs.get("nationalReview").equals(true) && row.get("readWith").equals("ADVANCE_COPY")) {
                row.put("readWith", "REPORT");
            }
            return row;
        }

        @Override
        public List<Map<String, Object>> all(String decision, Map<String, Object> inputs) {
            return real.all(decision, inputs);
        }
    }
}
