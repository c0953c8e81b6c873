package org.practicereview.guidance;

/**
 * What a rule says about an incident. People decide, and the local authority has the final word (N10).
 *
 * @param route who is notified
 * @param duty whether that is a duty
 * @param followedBy what follows the notification
 * @param notifier who notifies
 * @param why the rule in words
 */
public record Advice(Route route, Duty duty, NextStep followedBy, Notifier notifier, String why, Citation citation) {}
