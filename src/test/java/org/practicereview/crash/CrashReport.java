package org.practicereview.crash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What a run found, as Markdown for people and JSON for machines under {@code target/crash/}. */
public final class CrashReport {

    private static final Path FOLDER = Path.of("target", "crash");

    private final String name;
    private final CrashSettings settings;
    private final Map<String, Map<String, Object>> runs = new LinkedHashMap<>();

    public CrashReport(String name, CrashSettings settings) {
        this.name = name;
        this.settings = settings;
    }

    /** One run or use case: its figures by name, all runs of a report with the same names. */
    public synchronized void add(String run, Map<String, Object> figures) {
        runs.put(run, new LinkedHashMap<>(figures));
        write();
    }

    /** After each run: a report of what was done until then outlives a harness that is stopped. */
    private void write() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("name", name);
        all.put("seed", settings.seed());
        all.put("count", settings.lives());
        all.put("database", System.getProperty("test.database", "h2"));
        all.put("java", System.getProperty("java.version"));
        all.put("processors", Runtime.getRuntime().availableProcessors());
        all.put("runs", runs);
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(
                    FOLDER.resolve(name + ".json"),
                    JsonMapper.builder()
                            .build()
                            .writerWithDefaultPrettyPrinter()
                            .writeValueAsString(all));
            Files.writeString(FOLDER.resolve(name + ".md"), markdown());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private String markdown() {
        List<String> columns = runs.values().stream()
                .flatMap(run -> run.keySet().stream())
                .distinct()
                .toList();
        StringBuilder text = new StringBuilder(
                "# %s%n%n`-Dcrash.count=%d -Dcrash.seed=%d`%n%n".formatted(name, settings.lives(), settings.seed()));
        text.append("| run | ").append(String.join(" | ", columns)).append(" |\n");
        text.append("|---".repeat(columns.size() + 1)).append("|\n");
        runs.forEach((run, figures) -> {
            text.append("| ").append(run);
            columns.forEach(column -> text.append(" | ").append(cell(figures.get(column))));
            text.append(" |\n");
        });
        return text.toString();
    }

    private static String cell(Object value) {
        return value == null ? "" : value.toString().replace("|", "\\|").replace("\n", " ");
    }
}
