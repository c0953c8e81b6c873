package org.practicereview.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Puts what a run found under {@code target/attack}. */
final class Reports {

    private static final Path FOLDER = Path.of("target/attack");

    private Reports() {}

    static void write(String name, Map<String, Object> facts, List<String> findings) throws IOException {
        Files.createDirectories(FOLDER);
        StringBuilder text = new StringBuilder("# " + name + "\n\n| what | how much |\n|---|---|\n");
        facts.forEach((what, much) ->
                text.append("| ").append(what).append(" | ").append(much).append(" |\n"));
        // Not what was found: controls find planted names on purpose, which no log of any test may hold
        // (NamesAfterwardsTest)
        System.out.printf("%s%n%d found, see %s%n", text, findings.size(), FOLDER.resolve(name + ".md"));
        findings.forEach(finding -> text.append("\n- ").append(finding).append('\n'));
        Files.writeString(FOLDER.resolve(name + ".md"), text);
        Map<String, Object> all = new LinkedHashMap<>(facts);
        all.put("what was found", findings);
        Files.writeString(
                FOLDER.resolve(name + ".json"),
                JsonMapper.builder().build().writerWithDefaultPrettyPrinter().writeValueAsString(all));
    }
}
