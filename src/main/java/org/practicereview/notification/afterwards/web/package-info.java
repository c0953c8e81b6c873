/** What comes after a notification was sent, as pages and as an API. */
@org.jspecify.annotations.NullMarked
package org.practicereview.notification.afterwards.web;
