/** The comments on a report as pages and as an API. */
package org.practicereview.publication.comment.web;
