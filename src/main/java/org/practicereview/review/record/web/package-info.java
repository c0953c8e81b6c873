/** The records of a review, as pages and for machines. */
package org.practicereview.review.record.web;
