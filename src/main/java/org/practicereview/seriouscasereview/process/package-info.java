/** What the process asks of serious case reviews. */
package org.practicereview.seriouscasereview.process;
