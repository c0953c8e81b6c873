/** The identity check of a text for publication as pages and as an API. */
package org.practicereview.publication.identity.web;
