/** Recording an incident, as a page and as an API; reading a notification. */
package org.practicereview.notification.web;
