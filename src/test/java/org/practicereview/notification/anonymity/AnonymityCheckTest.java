package org.practicereview.notification.anonymity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.practicereview.notification.anonymity.AnonymityCheck.Passage;
import org.practicereview.notification.anonymity.Find.Kind;
import org.practicereview.notification.anonymity.Identifying.Named;

/** What in a text tells who somebody is. */
class AnonymityCheckTest {

    private static final AnonymityCheck CHECK = new AnonymityCheck(new Identifying(
            List.of(
                    new Named("Zoë Mary-Anne", "O'Connell"),
                    new Named("Jayden", "Whittaker"),
                    new Named(null, null),
                    new Named("Bo", "Li")),
            Set.of(LocalDate.of(2020, 2, 29), LocalDate.of(2018, 11, 5)),
            List.of("Flat 2, 14 Orchard Street, Milltown, NS1 2AB", "Quarry Park"),
            List.of("St Hilda's Primary School", "School")));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "NAME | Zoë",
                "NAME | zoe",
                "NAME | ZOE",
                "NAME | Anne",
                "NAME | O'Connell",
                "NAME | O’Connell",
                "NAME | OConnell",
                "NAME | jayden",
                "NAME | Bo",
                "NAME_SPELT_OTHERWISE | Jaydon",
                "NAME_SPELT_OTHERWISE | Jaden",
                "NAME_SPELT_OTHERWISE | Witaker",
                "NAME_SPELT_OTHERWISE | O'Conell",
                "DATE_OF_BIRTH | 2020-02-29",
                "DATE_OF_BIRTH | 29/02/2020",
                "DATE_OF_BIRTH | 29/2/20",
                "DATE_OF_BIRTH | 29.02.2020",
                "DATE_OF_BIRTH | 02/29/2020",
                "DATE_OF_BIRTH | 29022020",
                "DATE_OF_BIRTH | 29 February 2020",
                "DATE_OF_BIRTH | 29th of Feb 2020",
                "DATE_OF_BIRTH | 5th November, 2018",
                "DATE_OF_BIRTH | November 5th, 2018",
                "DATE_OF_BIRTH | 5-Nov-18",
                "ADDRESS | 14 Orchard Street",
                "ADDRESS | Orchard St",
                "ADDRESS | orchard street",
                "ADDRESS | Milltown",
                "ADDRESS | Quarry Park",
                "POSTCODE | NS1 2AB",
                "POSTCODE | sw1a1aa",
                "SCHOOL | St Hilda's Primary School",
                "SCHOOL | Riverside Academy",
                "SCHOOL | Holy Trinity Church of England School",
                "INITIALS | ZO",
                "INITIALS | Z.O.",
                "INITIALS | J W",
                "INITIALS | ZMAO",
                "INITIALS | J.W",
            })
    void it_finds(Kind kind, String words) {
        List<Find> finds = CHECK.of(List.of(new Passage("Facts", "we know that " + words + ", and more")));

        assertThat(finds).extracting(Find::kind).containsExactly(kind);
        assertThat(words).startsWith(finds.get(0).found());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A young child was hurt by a parent in 2026",
                "The school asked the Primary School Service for advice",
                "Nobody came on 28 February 2020 or 29/02/2019",
                "The JWs, a BOW and the ZOO",
                "Street corners and orchards",
                "Police and Health agreed under regulation 11(c)",
            })
    void it_leaves_alone(String text) {
        assertThat(CHECK.of(List.of(new Passage("Facts", text)))).isEmpty();
    }

    @Test
    void the_same_words_are_one_find_with_all_their_places_in_their_context() {
        List<Find> finds = CHECK.of(List.of(
                new Passage("Facts", "That day Jayden's nurse saw him"), new Passage("Learning", "Ask Jayden more")));

        assertThat(finds).hasSize(1);
        assertThat(finds.get(0).found()).isEqualTo("Jayden");
        assertThat(finds.get(0).places())
                .extracting(Find.Place::section, Find.Place::before, Find.Place::after)
                .containsExactly(tuple("Facts", "That day ", "'s nurse saw him"), tuple("Learning", "Ask ", " more"));
    }

    @Test
    void nothing_of_it_is_printed_where_it_might_be_logged() {
        Find find = CHECK.of(List.of(new Passage("Facts", "Jayden"))).get(0);

        assertThat(find.toString()).doesNotContain("Jayden");
        assertThat(find.key()).hasSize(64).doesNotContain("Jayden");
        assertThat(find.places().get(0).toString()).isEqualTo("Place[***]");
    }
}
