/** What the process asks of learning. */
package org.practicereview.learning.process;
