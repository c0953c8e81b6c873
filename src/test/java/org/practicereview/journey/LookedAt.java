package org.practicereview.journey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.practicereview.hash.Sha256;

/**
 * Which builds of pages some test of this build has looked at for barriers, kept as empty files: the tests run in several
 * processes, and most pages are seen in more than one.
 */
final class LookedAt {

    private final Path folder;

    LookedAt(Path folder) {
        this.folder = folder;
    }

    /** Where no build says when it began, as in an editor, these are the pages of this process alone. */
    static LookedAt inThisBuild() {
        String build = System.getProperty("build.begun", UUID.randomUUID().toString());
        return new LookedAt(Path.of("target", "looked-at", build.replaceAll("\\W", "")));
    }

    /** True for whoever asks first. */
    boolean isNew(String page) {
        try {
            Files.createDirectories(folder);
            Files.createFile(folder.resolve(Sha256.of(page.getBytes(StandardCharsets.UTF_8))));
            return true;
        } catch (FileAlreadyExistsException seen) {
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
