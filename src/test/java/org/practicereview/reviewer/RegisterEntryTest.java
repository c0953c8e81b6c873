package org.practicereview.reviewer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicereview.organisation.Grant;
import org.practicereview.organisation.Person;
import org.practicereview.organisation.Role;

class RegisterEntryTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 4, 20);
    private static final UUID REVIEWER = UUID.randomUUID();

    @ParameterizedTest(name = "expires on {0}: {1}")
    @CsvSource({
        ", VALID",
        "2026-07-21, VALID",
        "2026-07-20, EXPIRES_SOON",
        "2026-04-20, EXPIRES_SOON",
        "2026-04-19, EXPIRED",
    })
    void a_check_counts_up_to_and_including_its_last_day(LocalDate expiresOn, CheckState state) {
        assertThat(new RegisterEntry.Check(CheckKind.REFERENCES, TODAY.minusYears(3), expiresOn).on(TODAY))
                .isEqualTo(state);
    }

    @Test
    void absences_that_follow_each_other_are_one() {
        RegisterEntry away = RegisterEntry.NONE.keptByReviewer(
                List.of(),
                TODAY.minusDays(3),
                List.of(
                        new RegisterEntry.Absence(TODAY.plusDays(5), TODAY.plusDays(9)),
                        new RegisterEntry.Absence(TODAY, TODAY.plusDays(4))));

        assertThat(away.nextAvailable(TODAY)).isEqualTo(TODAY.plusDays(10));
        assertThat(away.nextAvailable(TODAY.plusDays(10))).isEqualTo(TODAY.plusDays(10));
    }

    @Test
    void who_keeps_which_part_of_an_entry() {
        RegisterEntry pool = RegisterEntry.simple("Neglect", true, Set.of());
        RegisterEntry local = RegisterEntry.NONE.onLocalLists(Set.of("NORTH"));

        assertThat(keeping(Role.ADMINISTRATOR, null, pool)).isEqualTo(Keeping.WHOLE);
        assertThat(keeping(Role.PANEL_SECRETARIAT, null, pool)).isEqualTo(Keeping.WHOLE);
        assertThat(keeping(Role.PARTNERSHIP_BUSINESS_MANAGER, "NORTH", local)).isEqualTo(Keeping.LOCAL);
        assertThat(keeping(Role.PARTNERSHIP_BUSINESS_MANAGER, "SOUTH", local)).isEqualTo(Keeping.LIST);
        assertThat(keeping(Role.PARTNERSHIP_BUSINESS_MANAGER, "NORTH", pool)).isEqualTo(Keeping.LIST);
        assertThat(keeping(Role.DELEGATED_PARTNER_HEALTH, "NORTH", local)).isEqualTo(Keeping.NOTHING);
        assertThat(keeping(Role.PANEL_MEMBER, null, pool)).isEqualTo(Keeping.NOTHING);
    }

    @Test
    void nobody_keeps_an_own_entry_but_for_availability_and_languages() {
        Person both = new Person(
                REVIEWER,
                "both",
                "Both",
                "Independent",
                List.of(new Grant(Role.REVIEWER, null), new Grant(Role.ADMINISTRATOR, null)));

        assertThat(Keeping.of(both, REVIEWER, RegisterEntry.NONE)).isEqualTo(Keeping.OWN);
    }

    private static Keeping keeping(Role role, String area, RegisterEntry entry) {
        Person by = new Person(UUID.randomUUID(), "by", "By", "Agency", List.of(new Grant(role, area)));
        return Keeping.of(by, REVIEWER, entry);
    }
}
