package org.practicereview.guidance;

/**
 * What would make a recommendation better; advisory, nothing follows from it.
 *
 * @param hint in words
 */
public record RecommendationHint(String hint, Citation citation) {}
