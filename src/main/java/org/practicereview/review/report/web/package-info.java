/** Pages and API of the report of a review: its versions, comments, and accuracy checks. */
package org.practicereview.review.report.web;
