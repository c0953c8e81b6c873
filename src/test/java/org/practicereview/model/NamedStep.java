package org.practicereview.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The id of something drawn, as the code of the service writes it.
 *
 * @param file where it is written
 * @param name the id, or how it begins
 * @param begins whether the code goes on from it
 */
record NamedStep(String file, String name, boolean begins) {

    private static final Pattern LITERAL = Pattern.compile(
            "(?<starts>startsWith\\()?\"(?<name>(?:Task|StartEvent|BoundaryEvent|EndEvent|Event|Gateway|SubProcess|CallActivity)"
                    + "_\\w*)\"(?<plus>\\s*\\+)?");

    boolean means(String id) {
        return begins ? id.startsWith(name) : id.equals(name);
    }

    static List<NamedStep> inMain() throws IOException {
        List<NamedStep> named = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(one -> one.toString().endsWith(".java"))
                    .sorted()
                    .toList()) {
                named.addAll(in(file.getFileName().toString(), Files.readString(file)));
            }
        }
        return named;
    }

    static List<NamedStep> in(String file, String source) {
        return LITERAL.matcher(source)
                .results()
                .map(hit -> new NamedStep(file, hit.group(2), hit.group(1) != null || hit.group(3) != null))
                .toList();
    }
}
