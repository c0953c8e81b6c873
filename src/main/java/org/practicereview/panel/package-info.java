/** A stage: the Panel considers the rapid review and answers. */
package org.practicereview.panel;
