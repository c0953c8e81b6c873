/** Pages and API of national reviews over several cases. */
package org.practicereview.review.national.web;
