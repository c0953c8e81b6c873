/** A stage: a local or national review, from the decision to the final report. */
package org.practicereview.review;
