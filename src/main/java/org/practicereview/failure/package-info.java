/** What went wrong without anybody's fault: how it is written down, and how it stays where it happened. */
package org.practicereview.failure;
