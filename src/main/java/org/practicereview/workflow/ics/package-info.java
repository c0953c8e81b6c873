/** Dates of cases as calendar files (RFC 5545): reference, obligation and link, never a name. */
package org.practicereview.workflow.ics;
