/** The terms of reference of a review, as pages and for machines. */
package org.practicereview.review.terms.web;
