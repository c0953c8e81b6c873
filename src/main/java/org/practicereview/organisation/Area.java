package org.practicereview.organisation;

/**
 * A local authority area and its safeguarding partnership.
 *
 * @param code short stable code in capitals, such as {@code NORTHSHIRE}
 * @param name as people write it
 */
public record Area(String code, String name) {}
