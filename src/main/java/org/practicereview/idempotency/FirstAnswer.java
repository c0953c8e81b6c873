package org.practicereview.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * What a request was answered with; holds no personal data, because it is kept.
 *
 * @param status HTTP status
 * @param location address of what was made, nothing where nothing was
 * @param body JSON
 */
public record FirstAnswer(int status, @Nullable String location, String body) {}
