package org.practicereview.organisation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token with which a machine signs in, as it is listed; the token itself is not kept.
 *
 * @param name what it is for, in words
 * @param person the person or system it acts as
 * @param expiresAt from when on it no longer counts
 * @param revokedAt when it was withdrawn
 * @param lastUsedOn the last day it was used, in England
 */
public record ApiToken(
        UUID id,
        String name,
        UUID person,
        Instant createdAt,
        Instant expiresAt,
        @Nullable Instant revokedAt,
        @Nullable LocalDate lastUsedOn) {}
