/** A stage: an incident is recorded, it is decided whether to notify, and the notification is prepared and sent. */
package org.practicereview.notification;
