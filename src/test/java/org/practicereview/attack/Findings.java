package org.practicereview.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What a run found, written down at the moment it is found: a run of an hour that is stopped has told what it knew. Of one
 * kind the first few are kept, the others counted.
 */
final class Findings {

    private static final Path FOLDER = Path.of("target/attack");

    private static final int KEPT_OF_A_KIND = 3;

    private static final int MOST_KEPT = 200;

    private final String name;
    private final Scene scene;
    private final int port;
    private final Map<String, Integer> kinds = new LinkedHashMap<>();
    private final List<String> kept = new ArrayList<>();

    Findings(String name, Scene scene, int port) throws IOException {
        this.name = name;
        this.scene = scene;
        this.port = port;
        Files.createDirectories(FOLDER.resolve("found"));
        // What an earlier run left would be taken for findings of this one
        try (Stream<Path> files = Files.list(FOLDER.resolve("found"))) {
            for (Path file : files.filter(one -> one.getFileName().toString().startsWith(name + "-"))
                    .toList()) {
                Files.delete(file);
            }
        }
        Files.deleteIfExists(asTheyCome());
    }

    synchronized void add(Shot shot, Reply reply, List<String> wrong) throws IOException {
        String what = String.join("; ", wrong);
        if (kinds.merge(kind(shot, what), 1, Integer::sum) > KEPT_OF_A_KIND || kept.size() >= MOST_KEPT) {
            return;
        }
        String finding = what + " (" + reply.status() + ")\n    " + shot.curl(port);
        kept.add(finding);
        Files.writeString(
                FOLDER.resolve("found").resolve("%s-%03d.json".formatted(name, kept.size())),
                scene.forKeeping(shot).json(what));
        Files.writeString(asTheyCome(), finding + "\n\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    /** The first few of each kind, and how many there were where there were more. */
    synchronized List<String> all() {
        List<String> all = new ArrayList<>(kept);
        kinds.forEach((kind, times) -> {
            if (times > KEPT_OF_A_KIND) {
                all.add(times + " times in all: " + kind);
            }
        });
        return all;
    }

    synchronized int number() {
        return kinds.values().stream().mapToInt(Integer::intValue).sum();
    }

    private Path asTheyCome() {
        return FOLDER.resolve(name + "-as-they-come.txt");
    }

    private static String kind(Shot shot, String what) {
        String path = shot.target().split("\\?")[0].replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}|\\d+", "#");
        return what.replaceAll("\\d+", "#") + " at " + shot.method() + " " + path;
    }
}
