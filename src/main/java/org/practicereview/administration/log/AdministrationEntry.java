package org.practicereview.administration.log;

import java.time.Instant;
import java.util.UUID;

/**
 * One thing that was done.
 *
 * @param actor who did it
 * @param subject whom or what it was done to: a person's id, an area's code, a case's reference
 * @param detail what exactly, in words that name no person; may be empty
 */
public record AdministrationEntry(Instant at, UUID actor, Act what, String subject, String detail) {}
