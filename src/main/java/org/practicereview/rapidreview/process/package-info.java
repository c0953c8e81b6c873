/** What the process asks of the rapid review. */
package org.practicereview.rapidreview.process;
