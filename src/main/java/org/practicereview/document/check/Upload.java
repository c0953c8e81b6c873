package org.practicereview.document.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.practicereview.hash.Sha256;

/** A file as it came, until it is kept or refused. It lies in a temporary file that goes when this is closed. */
public final class Upload implements AutoCloseable {

    private final String name;
    private final Path file;
    private final String sha256;
    private final long size;

    private Upload(String name, Path file, String sha256, long size) {
        this.name = name;
        this.file = file;
        this.sha256 = sha256;
        this.size = size;
    }

    /** Where bytes come from. */
    public interface Source {
        InputStream open() throws IOException;
    }

    /** An upload from that source, which is read once and whole. */
    public static Upload of(String givenName, Source content) {
        try {
            Path file = Files.createTempFile("upload", null);
            try (InputStream from = content.open();
                    OutputStream to = Files.newOutputStream(file)) {
                String sha256 = Sha256.copying(from, to);
                to.flush();
                return new Upload(FileName.clean(givenName), file, sha256, Files.size(file));
            } catch (IOException | RuntimeException broken) {
                Files.deleteIfExists(file);
                throw broken;
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The name of the file as it was given, cleaned. */
    public String name() {
        return name;
    }

    public String sha256() {
        return sha256;
    }

    public long size() {
        return size;
    }

    public InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    Path file() {
        return file;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            throw new UncheckedIOException(stays);
        }
    }

    /** Names of files may name people. */
    @Override
    public String toString() {
        return "Upload of " + size + " bytes";
    }
}
