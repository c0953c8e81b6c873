package org.practicereview.document.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest(name = "{0} is kept as {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "O'Neill’s letter.pdf|O'Neill’s letter.pdf",
                "Zoë Łukasz.docx|Zoë Łukasz.docx",
                "👩‍👧 visit 🙂.txt|👩‍👧 visit 🙂.txt",
                "דוח.pdf|דוח.pdf",
                "../../etc/passwd|passwd",
                "C:\\Users\\me\\report.pdf|report.pdf",
                "a<b>:c|a_b__c",
                ".hidden.pdf|hidden.pdf",
                "..|document",
                "folder/|document",
                "report.pdf. .|report.pdf"
            })
    void names_are_kept_without_what_deceives(String given, String kept) {
        assertThat(FileName.clean(given)).isEqualTo(kept);
    }

    @Test
    void nothing_turns_the_direction_of_a_name_or_controls_a_terminal() {
        assertThat(FileName.clean("report\u202efdp.exe")).isEqualTo("reportfdp.exe");
        assertThat(FileName.clean("a\u0000b\n\ud83d.txt")).isEqualTo("ab.txt");
    }

    @Test
    void an_accent_is_one_letter_whoever_typed_it() {
        assertThat(FileName.clean("Zoe\u0308.pdf")).isEqualTo("Zo\u00eb.pdf");
    }

    @Test
    void long_names_keep_their_ending_and_whole_letters() {
        String kept = FileName.clean("🙂".repeat(300) + ".docx");

        assertThat(kept).endsWith("🙂.docx");
        assertThat(kept.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(200);
    }
}
