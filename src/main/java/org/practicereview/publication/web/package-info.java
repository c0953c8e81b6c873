/** Reading a report of which copies were sent, as a page and as an API. */
package org.practicereview.publication.web;
