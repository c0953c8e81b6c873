/** The plan of a review, as pages and for machines. */
package org.practicereview.review.plan.web;
