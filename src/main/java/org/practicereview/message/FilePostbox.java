package org.practicereview.message;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The postbox until another is connected: one file a message, named by its id, so that sending twice is sending once. */
@Component
class FilePostbox implements Postbox {

    private static final Logger LOG = LoggerFactory.getLogger(FilePostbox.class);

    private final Path folder;

    FilePostbox(@Value("${practice-review.message.folder:./data/messages}") Path folder) {
        this.folder = folder;
    }

    @Override
    public void send(OutgoingMessage message) {
        try {
            Files.createDirectories(folder);
            Path written = folder.resolve(message.id() + ".part");
            String address = message.address() == null ? "" : " <" + message.address() + ">";
            Files.writeString(written, "To: " + message.recipient().label() + address + "\n\n" + message.body() + "\n");
            onDisk(written);
            Files.move(
                    written,
                    folder.resolve(message.id() + ".txt"),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            onDisk(folder);
            LOG.info("message {} left for {}", message.id(), message.recipient());
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /** Once a message counts as sent nobody sends it again, so that it must be there after a loss of power. */
    private static void onDisk(Path written) throws IOException {
        try (FileChannel channel = FileChannel.open(written, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
