package org.practicereview.guidance;

/**
 * When something is marked in a merged chronology (house rule, for RR11).
 *
 * @param days a gap is longer than this; what overlaps or contradicts is no further apart
 * @param what it means, in words
 */
public record ChronologyRule(ChronologyMark mark, int days, String what, Citation citation) {}
