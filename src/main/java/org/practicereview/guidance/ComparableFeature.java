package org.practicereview.guidance;

/**
 * What a shared feature says for two decisions of the Panel being comparable.
 *
 * @param weight how much it says
 * @param why in words
 */
public record ComparableFeature(DecisionFeature feature, int weight, String why, Citation citation) {}
