/** What the process asks of this stage. */
package org.practicereview.notification.process;
