package org.practicereview.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.practicereview.hash.Sha256;

/**
 * Which parts of pages some test of this build has looked at for barriers, kept as empty files: the tests run in several
 * processes, and most pages are seen in more than one.
 */
final class LookedAt {

    private final Set<String> knownHere = ConcurrentHashMap.newKeySet();
    private final Path folder;

    LookedAt(Path folder) {
        this.folder = folder;
    }

    /** Where no build says when it began, as in an editor, these are the pages of this process alone. */
    static LookedAt inThisBuild() {
        String build = System.getProperty("build.begun", UUID.randomUUID().toString());
        return new LookedAt(Path.of("target", "looked-at", build.replaceAll("\\W", "")));
    }

    /** Whether one of them at least is looked at for the first time; from now on none of them is. */
    boolean isNew(Set<String> parts) {
        return parts.stream().filter(this::isNew).count() > 0;
    }

    private boolean isNew(String part) {
        if (!knownHere.add(part)) {
            return false;
        }
        try {
            Files.createDirectories(folder);
            Files.createFile(folder.resolve(Sha256.of(part.getBytes(StandardCharsets.UTF_8))));
            return true;
        } catch (FileAlreadyExistsException seen) {
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
