package org.practicereview.message;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.practicereview.guidance.Recipient;

/**
 * A message on its way out; its body names no person. The id stays the same over retries.
 *
 * @param address where the recipient is reached, nothing where whoever carries it knows that of the body it is for
 */
public record OutgoingMessage(
        UUID id, Recipient recipient, @Nullable String address, String body, int attempts) {

    /** Leaves out the address, which is somebody's. */
    @Override
    public String toString() {
        return "OutgoingMessage[" + id + ", " + recipient + ", ***]";
    }
}
