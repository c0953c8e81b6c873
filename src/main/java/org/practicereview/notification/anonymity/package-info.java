/** What tells who somebody in a case is, and where a text says it. */
package org.practicereview.notification.anonymity;
