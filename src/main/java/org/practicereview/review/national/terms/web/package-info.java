/** Pages and API of the terms of reference of a national review. */
package org.practicereview.review.national.terms.web;
