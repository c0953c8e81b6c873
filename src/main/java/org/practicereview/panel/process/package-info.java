/** What the process asks of the Panel stage. */
package org.practicereview.panel.process;
