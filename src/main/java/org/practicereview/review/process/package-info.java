/** What the processes ask of a review. */
package org.practicereview.review.process;
