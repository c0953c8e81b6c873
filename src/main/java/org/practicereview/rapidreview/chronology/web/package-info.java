/** Page and API of the merged chronology. */
package org.practicereview.rapidreview.chronology.web;
