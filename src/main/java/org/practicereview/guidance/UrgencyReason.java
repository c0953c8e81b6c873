package org.practicereview.guidance;

/**
 * Why a case is as urgent as it is.
 *
 * @param why in words
 */
public record UrgencyReason(Urgency urgency, String why, Citation citation) {}
