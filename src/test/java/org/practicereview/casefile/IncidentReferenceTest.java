package org.practicereview.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicereview.refusal.NotFound;

class IncidentReferenceTest {

    @Test
    void a_number_is_filled_up_to_four_digits_and_may_grow() {
        assertThat(IncidentReference.of(2026, 7)).hasToString("SI-2026-0007");
        assertThat(IncidentReference.of(2026, 12345)).hasToString("SI-2026-12345");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "SI-2026-1",
                "SI-26-0001",
                "si-2026-0001",
                "SI-2026-0001 ",
                " SI-2026-0001",
                "SI-2026-0001\n",
                "SI-2026-0001'--",
                "SI-2026-1234567890",
                "SI-2026-٠٠٠١",
                "../SI-2026-0001"
            })
    void what_has_another_shape_names_no_case(String text) {
        assertThatThrownBy(() -> new IncidentReference(text)).isInstanceOf(NotFound.class);
    }
}
