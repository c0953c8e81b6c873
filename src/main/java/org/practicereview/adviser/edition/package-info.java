/** Editions side by side, row by row, and the list of all rules with their sources. */
package org.practicereview.adviser.edition;
