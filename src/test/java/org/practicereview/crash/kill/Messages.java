package org.practicereview.crash.kill;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.practicereview.testing.TestDatabase;

/** Holds what has left, a file a message named by its id, against the outbox: everything in it, and nothing else. */
final class Messages {

    private static final String ENDING = ".txt";

    /** Twice as long as the messenger rests between its rounds, and a little. */
    private static final int QUIET_SECONDS = 12;

    private static final int PATIENCE_SECONDS = 120;

    private final Path folder;

    Messages(Path folder) {
        this.folder = folder;
    }

    int left() {
        return ids().size();
    }

    /** Until no more leave. */
    void awaitTheLast() {
        int before = left();
        int quiet = 0;
        for (int second = 0; second < PATIENCE_SECONDS && quiet < QUIET_SECONDS; second++) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            int now = left();
            quiet = now == before ? quiet + 1 : 0;
            before = now;
        }
    }

    List<String> findings(TestDatabase database) {
        List<String> findings = compare(ids(), database);
        findings.addAll(notWhole(database));
        return findings;
    }

    /** A file is moved to its name when it is written, so that nobody ever finds a half of it. */
    private List<String> notWhole(TestDatabase database) {
        List<String> findings = new ArrayList<>();
        database.client()
                .sql("select id, body from outbox_message")
                .query()
                .listOfRows()
                .forEach(row -> {
                    Path file = folder.resolve(row.get("id") + ENDING);
                    try {
                        if (Files.exists(file) && !Files.readString(file).endsWith("\n\n" + row.get("body") + "\n")) {
                            findings.add("half a message: " + row.get("id"));
                        }
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(unreadable);
                    }
                });
        return findings;
    }

    /** Those that have left, once each, and the outbox. */
    static List<String> compare(Set<String> left, TestDatabase database) {
        List<String> findings = new ArrayList<>();
        Set<String> unknown = new HashSet<>(left);
        database.client()
                .sql("select id, event, recipient, state, attempts from outbox_message")
                .query()
                .listOfRows()
                .forEach(row -> {
                    String id = row.get("id").toString();
                    unknown.remove(id);
                    if (!left.contains(id)) {
                        findings.add("a message that did not leave: " + row);
                    } else if (!row.get("state").equals("SENT")) {
                        findings.add("a message that left and waits: " + row);
                    }
                });
        unknown.forEach(id -> findings.add("a message that left and is not in the outbox: " + id));
        return findings;
    }

    Set<String> ids() {
        if (!Files.exists(folder)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
