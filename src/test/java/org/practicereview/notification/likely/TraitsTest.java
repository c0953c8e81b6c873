package org.practicereview.notification.likely;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicereview.casefile.Child;
import org.practicereview.guidance.MatchFeature;

/** What two children, or two places, have in common however they are written. */
class TraitsTest {

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({
        "Zoë,Zoe",
        "O'Brien,O’Brien",
        "O'Brien,OBRIEN",
        "Smith-Jones,Smith Jones",
        "Smith-Jones,Jones",
        "Łukasz,Lukasz",
        "Strauß,STRAUSS",
        "  Anna  ,anna",
        "\u202eAnna,Anna",
        "Anna \uD83D\uDE00,Anna",
        "محمد,محمد",
        "李小龍,李小龍",
    })
    void the_same_name_written_differently(String one, String other) {
        assertThat(inCommon(surname(one), surname(other))).contains(MatchFeature.SAME_SURNAME);
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({"Smith,Smyth", "Catherine,Kathryn", "Philips,Fillips", "Schmidt,Smith", "Stephen,Steven"})
    void names_that_sound_alike(String one, String other) {
        assertThat(inCommon(surname(one), surname(other)))
                .contains(MatchFeature.SURNAME_SOUNDS_ALIKE)
                .doesNotContain(MatchFeature.SAME_SURNAME);
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({"Planted,Planetd", "Planted,Plantd", "Planted,Plantedd", "Planted,Plamted", "محمود,محمد"})
    void names_that_differ_in_one_letter(String one, String other) {
        assertThat(inCommon(surname(one), surname(other)))
                .contains(MatchFeature.SURNAME_SPELT_ALIKE)
                .doesNotContain(MatchFeature.SAME_SURNAME);
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({"Planted,Example", "Li,Lu", "Al Hassan,Al Karim", "de la Cruz,de la Torre", "Anna,Otto"})
    void names_that_have_nothing_in_common(String one, String other) {
        assertThat(inCommon(surname(one), surname(other))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\uD83D\uDE00", "'", "-", "\u200f", " "})
    void what_is_no_name_is_compared_with_nothing(String written) {
        assertThat(Traits.of(surname(written)).words()).isEmpty();
    }

    @Test
    void a_pasted_page_costs_no_more_than_a_long_name() {
        assertThat(Traits.of(surname("Lorem ipsum dolor sit amet ".repeat(8))).words())
                .hasSizeLessThan(300);
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource({
        "2020-02-03, 2020-02-03, SAME_DATE_OF_BIRTH",
        "2020-02-03, 2020-03-02, DATE_OF_BIRTH_SWAPPED",
        "2020-02-03, 2021-02-03, DATE_OF_BIRTH_ONE_DIGIT",
        "2020-02-03, 2020-02-08, DATE_OF_BIRTH_ONE_DIGIT",
        "2020-02-13, 2020-02-23, DATE_OF_BIRTH_ONE_DIGIT",
    })
    void dates_of_birth_that_are_the_same_or_mistyped(LocalDate one, LocalDate other, MatchFeature feature) {
        assertThat(inCommon(new Child(1, null, null, one), new Child(1, null, null, other)))
                .contains(feature);
    }

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource({"2020-02-03, 2021-02-04", "2020-02-13, 2020-03-12", "2020-02-03, 2019-12-31"})
    void dates_of_birth_that_are_others(LocalDate one, LocalDate other) {
        assertThat(inCommon(new Child(1, null, null, one), new Child(1, null, null, other)))
                .isEmpty();
    }

    @Test
    void a_first_name_is_no_last_name() {
        assertThat(inCommon(surname("Robin"), new Child(1, "Robin", null, null)))
                .isEmpty();
    }

    @Test
    void places_are_the_same_with_a_letter_more_or_less() {
        assertThat(Traits.ofPlace("Milltown, High Street").words().keySet())
                .containsAnyElementsOf(
                        Traits.ofPlace("Miltown High Street").words().keySet())
                .doesNotContainAnyElementsOf(
                        Traits.ofPlace("Marketville").words().keySet());
    }

    private static Child surname(String written) {
        return new Child(1, null, written, null);
    }

    private static Set<MatchFeature> inCommon(Child one, Child other) {
        Set<MatchFeature> shared = EnumSet.noneOf(MatchFeature.class);
        var theirs = Traits.of(other).words();
        Traits.of(one).words().forEach((word, feature) -> {
            if (theirs.containsKey(word)) {
                shared.add(feature);
            }
        });
        return shared;
    }
}
