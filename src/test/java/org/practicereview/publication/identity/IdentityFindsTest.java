package org.practicereview.publication.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.practicereview.notification.anonymity.AnonymityCheck.Passage;
import org.practicereview.notification.anonymity.Find;
import org.practicereview.notification.anonymity.Find.Kind;
import org.practicereview.notification.anonymity.Identifying;
import org.practicereview.notification.anonymity.Identifying.Named;

/** What of a text tells who somebody is, and how often the check errs (the counts stand in docs/publication.md). */
class IdentityFindsTest {

    private static final Identifying CASE = new Identifying(
            List.of(
                    new Named("Jayden Lee", "Whittaker"),
                    new Named("Mary", "Whittaker"),
                    new Named("Zoë", "O'Connell")),
            Set.of(LocalDate.of(2020, 2, 29)),
            List.of("14 Orchard Street, Milltown, NS1 2AB"),
            List.of("St Hilda's Primary School"));

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "NAME | Jayden",
                "NAME_SPELT_OTHERWISE | Witaker",
                "DATE_OF_BIRTH | 29 February 2020",
                "EMAIL | mary.w@example.org",
                "TELEPHONE | 01632 960 123",
                "TELEPHONE | +44 7700 900123",
                "NHS_NUMBER | 943 476 5919",
                "NATIONAL_INSURANCE | QQ 12 34 56 C",
                "EXACT_DATE | 3 May 2024",
                "EXACT_DATE | 03/05/2024",
                "EXACT_DATE | May 3rd",
                "EXACT_DATE | 3RD MAY 2024",
                "EXACT_DATE | '3\u00a0May\u202f2024'",
                "NAME | 'Jay\u00adden'",
                "NAME | 'J\u200bayden'",
                "NAME | '\uff2aayden'",
                "TELEPHONE | '01632\u2011960\u2011123'",
                "ADDRESS | '14\u00a0Orchard Street'",
                "COURT_CASE | ZE23C00123",
                "COURT_CASE | T20247123",
                "COURT_CASE | [2024] EWFC 12 (B)",
                "CASE_REFERENCE | SI-2026-0042",
            })
    void it_finds(Kind kind, String words) {
        boolean valid = kind != Kind.NATIONAL_INSURANCE;
        String planted = valid ? words : words.replace("QQ", "AB");

        assertThat(finds("it is said that " + planted + " was there"))
                .extracting(Find::kind)
                .contains(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "943 476 5918",
                "In 2024 the partnership met 12 times",
                "within 15 working days of section 47",
                "Working Together 2023 says so",
            })
    void it_leaves_alone(String words) {
        assertThat(finds(words)).isEmpty();
    }

    @Test
    void what_names_nobody_is_found_where_a_paragraph_tells_too_much_at_once() {
        assertThat(finds("A six-year-old Somali girl was scalded at Easter Sunday lunch."))
                .extracting(Find::kind)
                .containsExactly(Kind.RARE_COMBINATION);
        assertThat(finds("A six-year-old was hurt.\n\nSeveral Somali families live there."))
                .isEmpty();
    }

    /** Whoever changes the check sees here whether it finds more or less, and errs more or less often. */
    @Test
    void of_thirty_planted_identities_it_finds_all_but_two_and_a_report_without_any_gives_two_false_alarms() {
        List<String> planted = lines("planted.txt");
        long found = planted.stream().filter(line -> !finds(line).isEmpty()).count();
        List<Find> alarms = finds(String.join("\n\n", lines("clean-report.txt")));

        assertThat(planted).hasSize(30);
        assertThat(planted.stream().filter(line -> finds(line).isEmpty()))
                .as("not found")
                .hasSize(30 - (int) found);
        assertThat(found).isEqualTo(28);
        assertThat(alarms).as("false alarms").hasSize(2);
    }

    private static List<Find> finds(String text) {
        return IdentityFinds.of(CASE, List.of(new Passage("Text", text)));
    }

    private static List<String> lines(String file) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(IdentityFindsTest.class.getResourceAsStream("/identity/" + file)),
                StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
