package org.practicereview.guidance;

/**
 * What a recommendation or a published report is about, by the coded list of {@code guidance/learning.json}.
 *
 * @param code stored, never changes
 * @param words as people read it
 */
public record LearningTheme(String code, String words) {}
