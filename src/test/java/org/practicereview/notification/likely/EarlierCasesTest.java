package org.practicereview.notification.likely;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.CaseFile;
import org.practicereview.casefile.Child;
import org.practicereview.notification.likely.Found.LikelyCase;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;
import org.practicereview.testing.CaseRecords;
import org.practicereview.testing.ExampleCases;
import org.practicereview.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Cases from before the keys are found like any other after the next start. */
@IntegrationTest
class EarlierCasesTest {

    @Autowired
    EarlierCases earlier;

    @Autowired
    LikelyMatches likely;

    @Autowired
    ExampleCases examples;

    @Autowired
    CaseRecords records;

    @Test
    void an_earlier_case_is_found_after_the_next_start_and_a_second_start_changes_nothing() {
        String area = examples.area();
        Person notifier = examples.person(area, Role.LOCAL_AUTHORITY_NOTIFIER);
        CaseFile file = examples.recorded(area, LocalDate.of(2024, 1, 1), "Example Street");
        Child robin = new Child(1, "Robin", "Example", LocalDate.of(2020, 2, 3));
        var typed = new LikelyMatches.Typed(area, "Elsewhere", LocalDate.of(2026, 4, 18), List.of(robin));
        assertThat(likely.of(notifier, typed).seen()).isEmpty();

        earlier.addKeys();

        assertThat(likely.of(notifier, typed).seen())
                .extracting(LikelyCase::reference)
                .containsExactly(file.reference());
        var once = records.of(file.reference());
        earlier.addKeys();
        assertThat(records.of(file.reference())).isEqualTo(once);
    }
}
