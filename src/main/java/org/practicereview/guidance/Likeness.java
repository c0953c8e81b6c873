package org.practicereview.guidance;

/**
 * What a shared feature says for two cases being the same incident (house rule, for F2).
 *
 * @param weight how much it says
 * @param withinDays how far apart the days may be; 0 where days do not matter
 * @param why in words, as a reason that is shown
 */
public record Likeness(MatchFeature feature, int weight, int withinDays, String why, Citation citation) {}
