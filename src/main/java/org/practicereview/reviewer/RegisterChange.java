package org.practicereview.reviewer;

import java.time.Instant;
import java.util.UUID;

/** That somebody changed what the register says of a reviewer. */
public record RegisterChange(Instant at, UUID by, String what) {}
