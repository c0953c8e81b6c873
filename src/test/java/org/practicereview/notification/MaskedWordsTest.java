package org.practicereview.notification;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.IncidentChange;
import org.practicereview.form.FormReader;
import tools.jackson.databind.json.JsonMapper;

/** What was typed of an incident never reaches a log by way of the record that holds it. */
class MaskedWordsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String WORDS = "Testina Planted";

    private final FormReader reader =
            new FormReader(Validation.buildDefaultValidatorFactory().getValidator(), JSON);

    @Test
    void a_form_that_holds_personal_words_does_not_say_them() {
        RecordedIncident recorded = reader.read(JSON.readTree("""
                        {"area": "NORTHSHIRE", "place": "Milltown", "incidentOn": "2026-04-18", "awareOn": "2026-04-20",
                         "harm": "SERIOUSLY_HARMED", "abuseOrNeglect": "SUSPECTED", "abuseSuspectedOn": "2026-04-20",
                         "childStatus": "NEITHER", "summary": "Testina Planted", "children": [{}]}"""), RecordedIncident.class);

        assertThat(recorded.toString()).doesNotContain(WORDS, "Milltown");
        assertThat(new CorrectionReason(WORDS).toString()).doesNotContain(WORDS);
        assertThat(new NewInformation(NewInformation.Now.KNOWN, LocalDate.of(2026, 4, 20), WORDS, WORDS).toString())
                .doesNotContain(WORDS);
    }

    @Test
    void what_differs_between_versions_of_the_facts_is_not_said_either() {
        FactHistory.Difference difference = new FactHistory.Difference("What is known", WORDS, WORDS);
        FactHistory.Change change = new FactHistory.Change(
                IncidentChange.Kind.CORRECTION, Instant.EPOCH, WORDS, List.of(difference), WORDS, WORDS);

        assertThat(difference.toString()).doesNotContain(WORDS);
        assertThat(change.toString()).doesNotContain(WORDS);
    }
}
