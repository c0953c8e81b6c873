package org.practicereview.organisation.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.practicereview.organisation.rows.RowLevelSecurity.Wanted;
import org.practicereview.testing.DefaultSettings;

/** What {@code practice-review.row-level-security} may say. */
class WantedLockTest {

    @Test
    void is_had_where_it_can_be_had_unless_told_otherwise() {
        assertThat(Wanted.of(DefaultSettings.environment().getRequiredProperty(RowLevelSecurity.SWITCH)))
                .isEqualTo(Wanted.IF_POSSIBLE);
    }

    @Test
    void yes_is_required_and_no_is_off() {
        assertThat(Wanted.of("required")).isEqualTo(Wanted.of("true")).isEqualTo(Wanted.REQUIRED);
        assertThat(Wanted.of("off")).isEqualTo(Wanted.of("FALSE")).isEqualTo(Wanted.OFF);
    }

    @Test
    void a_word_that_is_not_known_is_refused_and_does_not_switch_it_off() {
        assertThatThrownBy(() -> Wanted.of("no"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("if-possible, required or off");
    }
}
