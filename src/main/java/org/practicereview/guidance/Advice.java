package org.practicereview.guidance;

/** What a rule says about an incident: the route, why, and where it stands. People decide. */
public record Advice(Route route, String why, Citation citation) {}
