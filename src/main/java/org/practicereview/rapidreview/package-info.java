/** A stage: safeguarding partners look at the incident quickly, with all agencies, and report to the Panel. */
package org.practicereview.rapidreview;
