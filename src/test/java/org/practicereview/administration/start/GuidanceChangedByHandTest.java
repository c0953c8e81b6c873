package org.practicereview.administration.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.practicereview.PracticeReview;
import org.practicereview.guidance.UnreliableGuidance;
import org.practicereview.testing.TestDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Whole starts with guidance that somebody changed for the worse: refused, with the row and without a stack trace. */
@ExtendWith(OutputCaptureExtension.class)
class GuidanceChangedByHandTest {

    private static final String TABLE = "bpmn/decisions/time-limits.dmn";
    private static final String EDITIONS = "guidance/editions.json";

    @TempDir
    Path folder;

    @Test
    void a_table_with_a_gap_is_named_with_the_question_that_no_row_answers(CapturedOutput output) throws Exception {
        String delivered = Files.readString(Path.of(TABLE));
        int row = delivered.indexOf("<rule id=\"Rule_NotifyWithinFiveWorkingDays\"");
        String end = "</rule>";
        changed(
                "bpmn/decisions/changed.dmn",
                delivered
                        .replace(delivered.substring(row, delivered.indexOf(end, row) + end.length()), "")
                        .replace("\"TimeLimits\"", "\"ChangedLimits\""));

        refusesToStart();

        assertThat(output)
                .contains("decision table changed.dmn cannot be relied on")
                .contains("no row answers {obligation=NOTIFY, edition=WT2018}")
                .contains("Correct the row that is named")
                .doesNotContain("\tat org.");
    }

    @Test
    void an_edition_that_starts_inside_another_is_named(CapturedOutput output) throws Exception {
        changed(
                EDITIONS,
                Files.readString(Path.of("src/main/resources", EDITIONS)).replace("2023-12-15", "2020-12-09"));

        refusesToStart();

        assertThat(output)
                .contains("edition WT2023 starts on 2020-12-09, inside WT2018-2020")
                .doesNotContain("\tat org.");
    }

    private void changed(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), text);
    }

    private void refusesToStart() throws IOException {
        Thread thread = Thread.currentThread();
        ClassLoader usual = thread.getContextClassLoader();
        try (var changedFirst = new ChangedFirst(folder, usual)) {
            thread.setContextClassLoader(changedFirst);
            assertThatThrownBy(() -> new SpringApplicationBuilder(PracticeReview.class)
                            .profiles("test")
                            .run(
                                    "--server.port=0",
                                    "--spring.datasource.url="
                                            + TestDatabase.h2().url()))
                    .hasStackTraceContaining(UnreliableGuidance.class.getName());
        } finally {
            thread.setContextClassLoader(usual);
        }
    }

    /** Finds what was changed before what was delivered. */
    private static final class ChangedFirst extends URLClassLoader {

        ChangedFirst(Path folder, ClassLoader parent) throws IOException {
            super(new URL[] {folder.toUri().toURL()}, parent);
        }

        @Override
        public URL getResource(String name) {
            URL changed = findResource(name);
            return changed == null ? super.getResource(name) : changed;
        }
    }
}
