package org.practicereview.guidance;

/**
 * Who is told of an event, and by which rule.
 *
 * @param recipient the body
 */
public record Told(Recipient recipient, Citation citation) {}
