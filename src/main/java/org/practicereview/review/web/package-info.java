/** The review of a case at a glance, appointments and the work of reviewers, as pages and for machines. */
package org.practicereview.review.web;
