/** What comes after a notification was sent: what is added to it (rule book, section 10). */
@org.jspecify.annotations.NullMarked
package org.practicereview.notification.afterwards;
