package org.practicereview.casefile;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a case.
 *
 * @param sequence its number in the case, from 1
 * @param at when
 * @param actor who did it, nothing when time or the service did
 * @param kind stable code
 * @param matter who may read it
 * @param what a sentence, without personal data
 * @param hash seals this entry and all before it
 */
public record CaseEvent(
        int sequence, Instant at, @Nullable UUID actor, String kind, Matter matter, String what, String hash) {}
