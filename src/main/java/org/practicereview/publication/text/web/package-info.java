/** The text for publication as pages and as an API. */
package org.practicereview.publication.text.web;
