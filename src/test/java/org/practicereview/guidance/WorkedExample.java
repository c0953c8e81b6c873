package org.practicereview.guidance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something that happened, and the row that answers it.
 *
 * @param name what happened
 * @param table the decision asked
 * @param question what it is asked
 * @param row the row that should answer
 */
record WorkedExample(String name, String table, Map<String, Object> question, String row) {

    static List<WorkedExample> all() {
        try {
            return Files.readAllLines(Path.of("src/test/resources/guidance/worked-examples.csv")).stream()
                    .filter(line -> !line.startsWith("#"))
                    .map(WorkedExample::read)
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static WorkedExample read(String line) {
        String[] parts = line.split("; ");
        Map<String, Object> question = new LinkedHashMap<>();
        Arrays.stream(parts[2].split(" "))
                .map(part -> part.split("="))
                .forEach(part -> question.put(part[0], value(part[1])));
        return new WorkedExample(parts[0], parts[1], question, parts[3]);
    }

    private static Object value(String text) {
        if (text.equals("true") || text.equals("false")) {
            return Boolean.valueOf(text);
        }
        return text.matches("\\d+") ? (Object) Integer.valueOf(text) : text;
    }

    @Override
    public String toString() {
        return name;
    }
}
