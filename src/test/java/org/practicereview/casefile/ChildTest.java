package org.practicereview.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What stays known of a child when its notification is prepared. */
class ChildTest {

    private static final LocalDate BORN = LocalDate.of(2020, 2, 29);
    private static final List<Child> KNOWN = List.of(new Child(1, "Testina", "Planted", BORN));

    @Test
    void a_date_of_birth_that_is_not_given_again_stays_known() {
        assertThat(new Child(2, "testina", "Planted", null).bornAsIn(KNOWN))
                .isEqualTo(new Child(2, "testina", "Planted", BORN));
    }

    @Test
    void one_that_is_given_counts_and_another_child_gets_none() {
        LocalDate corrected = BORN.plusDays(1);

        assertThat(new Child(1, "Testina", "Planted", corrected).bornAsIn(KNOWN).dateOfBirth())
                .isEqualTo(corrected);
        assertThat(new Child(1, "Tim", "Planted", null).bornAsIn(KNOWN).dateOfBirth())
                .isNull();
    }
}
