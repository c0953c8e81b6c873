/** The cases that the Panel considers, in order of urgency (P4). */
package org.practicereview.panel.queue;
