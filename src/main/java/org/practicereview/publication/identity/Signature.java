package org.practicereview.publication.identity;

import java.time.Instant;
import java.util.UUID;

/** That somebody besides its writers found nobody recognisable in a text. */
public record Signature(UUID by, Instant at) {}
