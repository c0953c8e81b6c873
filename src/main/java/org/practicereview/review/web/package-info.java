/** The review of a case at a glance, as a page and for machines. */
package org.practicereview.review.web;
