package org.practicereview.workflow.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.practicereview.casefile.Matter;

/** Whoever may read everything can follow a case into every process. */
class ReadableProcessesTest {

    private static final Pattern PROCESS = Pattern.compile("<bpmn:process id=\"(\\w+)\"");

    @Test
    void every_process_that_is_drawn_can_be_read_by_somebody() throws IOException {
        assertThat(ReadableProcesses.of(EnumSet.allOf(Matter.class))).containsExactlyInAnyOrderElementsOf(drawn());
    }

    private static Set<String> drawn() throws IOException {
        Set<String> drawn = new TreeSet<>();
        try (Stream<Path> models = Files.list(Path.of("bpmn"))) {
            for (Path model :
                    models.filter(file -> file.toString().endsWith(".bpmn")).toList()) {
                PROCESS.matcher(Files.readString(model)).results().forEach(found -> drawn.add(found.group(1)));
            }
        }
        return drawn;
    }
}
