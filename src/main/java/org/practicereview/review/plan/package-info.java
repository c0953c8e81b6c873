/** The working days on which the milestones of a review are planned, counted back from its publication (L12, P10). */
package org.practicereview.review.plan;
