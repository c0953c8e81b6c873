/** What a notification asks, section by section (rule book, section 2). */
@org.jspecify.annotations.NullMarked
package org.practicereview.notification.questions;
