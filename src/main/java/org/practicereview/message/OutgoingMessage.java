package org.practicereview.message;

import java.util.UUID;
import org.practicereview.guidance.Recipient;

/** A message on its way out; it names no person. The id stays the same over retries. */
public record OutgoingMessage(UUID id, Recipient recipient, String body, int attempts) {}
