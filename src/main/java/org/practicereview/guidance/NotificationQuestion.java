package org.practicereview.guidance;

/**
 * What the rules say of one question of a notification (rule book, section 2).
 *
 * @param name as the form names it; {@code children.sex} is asked of each child
 * @param asked whether it was asked on that day
 * @param weight how much an answer adds to the notification, 0 where nothing
 * @param because why an answer is worth giving, also why it adds nothing
 */
public record NotificationQuestion(String name, boolean asked, int weight, String because, Citation citation) {}
