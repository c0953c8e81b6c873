/** Pages and API of who leads a national review. */
package org.practicereview.review.national.lead.web;
