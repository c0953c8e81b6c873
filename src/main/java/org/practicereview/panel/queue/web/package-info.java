/** Page and API of the queue of the Panel. */
package org.practicereview.panel.queue.web;
