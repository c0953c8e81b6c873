package org.practicereview.guidance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditionsTest {

    private static final Editions EDITIONS = RealGuidance.editions();

    @ParameterizedTest(name = "on {0} the edition {1} is in force")
    @CsvSource({
        "2013-04-15, WT2013",
        "2015-03-25, WT2013",
        "2015-03-26, WT2015",
        "2018-06-28, WT2015",
        "2018-06-29, WT2018",
        "2020-12-08, WT2018",
        "2020-12-09, WT2018-2020",
        "2023-12-14, WT2018-2020",
        "2023-12-15, WT2023",
        "2026-03-18, WT2023",
        "2026-03-19, WT2026",
        "2099-01-01, WT2026",
    })
    void an_edition_holds_from_its_first_day_until_the_next_one_begins(LocalDate day, String code) {
        assertThat(EDITIONS.on(day).code()).isEqualTo(code);
    }

    @Test
    void before_the_first_edition_there_is_none_and_that_is_said() {
        assertThatThrownBy(() -> EDITIONS.on(LocalDate.of(2013, 4, 14)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2013-04-14");
    }

    @Test
    void the_edition_whose_changes_nobody_has_read_says_so() {
        assertThat(EDITIONS.all())
                .filteredOn(edition -> !edition.checked())
                .extracting(Edition::code)
                .containsExactly("WT2026");
    }

    @Test
    void the_edition_that_is_not_checked_says_from_where_it_inherits() {
        assertThat(EDITIONS.of("WT2026").standing()).isEqualTo("inherited from WT2023, not yet checked");
        assertThat(EDITIONS.whoseRules("WT2026")).containsExactly("WT2026", "WT2023");
    }

    @Test
    void the_duties_of_2018_began_before_the_text_appeared() {
        assertThat(EDITIONS.of("WT2018").inForceFrom()).isEqualTo("2018-06-29");
        assertThat(EDITIONS.of("WT2018").textFrom()).isEqualTo("2018-07-04");
    }

    @Test
    void every_edition_has_its_rules_or_those_of_the_one_it_inherits_from() {
        assertThat(EDITIONS.all())
                .allSatisfy(edition -> assertThat(Table.named("TimeLimits").values("edition"))
                        .containsAnyElementsOf(EDITIONS.whoseRules(edition.code())));
    }
}
