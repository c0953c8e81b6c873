/** The report of a rapid review: its text as it was written, who opened it, and what was sent (RR10). */
package org.practicereview.rapidreview.report;
