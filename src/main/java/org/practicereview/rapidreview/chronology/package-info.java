/** What all agencies tell, day by day, as one list. */
package org.practicereview.rapidreview.chronology;
