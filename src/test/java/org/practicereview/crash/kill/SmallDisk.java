package org.practicereview.crash.kill;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A disk of some megabytes, made in memory by whoever may mount, that can be filled to its last byte and emptied again. */
final class SmallDisk implements AutoCloseable {

    private static final int PIECE = 64 * 1024;
    private static final int SMALLEST_PIECE = 512;

    private final Path folder;
    private final Path filling;
    private volatile boolean full;
    private Thread keeper = new Thread();

    private SmallDisk(Path folder) {
        this.folder = folder;
        this.filling = folder.resolve("filling");
    }

    /** Mounted at a new folder; an {@link IOException} where that is not allowed. */
    static SmallDisk at(Path folder, int megabytes) throws IOException {
        Files.createDirectories(folder);
        run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
        SmallDisk disk = new SmallDisk(folder);
        // a harness that is stopped leaves nothing mounted
        Runtime.getRuntime().addShutdownHook(new Thread(disk::unmountQuietly));
        return disk;
    }

    Path folder() {
        return folder;
    }

    /** Takes the last byte, and whatever is given back while it is full. */
    void fill() {
        full = true;
        takeWhatIsLeft();
        keeper = new Thread(
                () -> {
                    while (full) {
                        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
                        takeWhatIsLeft();
                    }
                },
                "keeps-the-disk-full");
        keeper.setDaemon(true);
        keeper.start();
    }

    private void takeWhatIsLeft() {
        int piece = PIECE;
        while (full && piece >= SMALLEST_PIECE) {
            try {
                Files.write(filling, new byte[piece], StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            } catch (IOException noRoom) {
                piece /= 2;
            }
        }
    }

    void makeRoom() throws IOException, InterruptedException {
        full = false;
        keeper.join();
        Files.deleteIfExists(filling);
    }

    private void unmountQuietly() {
        try {
            if (!Files.getFileStore(folder).equals(Files.getFileStore(folder.getParent()))) {
                // also while something still has a file open
                run("umount", "-l", folder.toString());
            }
        } catch (IOException gone) {
            // it is not there any more
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        makeRoom();
        unmountQuietly();
    }

    private static void run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + ": "
                        + new String(process.getInputStream().readAllBytes()).strip());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException();
        }
    }
}
