package org.practicereview.message;

import java.time.Instant;
import java.util.UUID;
import org.practicereview.guidance.Recipient;

/**
 * A message that could not be handed over yet.
 *
 * @param reference of the case, or what else it is about
 * @param about what it says happened, in words
 * @param attempts how often sending failed
 * @param since when it was written
 * @param nextTry when sending is tried again without anybody's doing
 */
public record StuckMessage(
        UUID id, String reference, String about, Recipient recipient, int attempts, Instant since, Instant nextTry) {}
