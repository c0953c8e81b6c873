package org.practicereview.attack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** How long so many of something took, and the next, and the next: written down as it comes, so that whoever waits sees it. */
final class Pace {

    private static final int EACH = 500;

    private final Path file;
    private int done;
    private long begun = System.nanoTime();

    Pace(String name) {
        file = Path.of("target/attack", name + "-pace.txt");
        try {
            Files.createDirectories(file.getParent());
            Files.deleteIfExists(file);
        } catch (IOException noDisk) {
            throw new UncheckedIOException(noDisk);
        }
    }

    void oneMore() {
        if (++done % EACH != 0) {
            return;
        }
        String line = "%d done, the last %d in %.1f s%n".formatted(done, EACH, (System.nanoTime() - begun) / 1e9);
        begun = System.nanoTime();
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException noDisk) {
            throw new UncheckedIOException(noDisk);
        }
    }
}
