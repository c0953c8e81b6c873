/** The public register as pages, feed, files and an API; without sign-in. */
package org.practicereview.publication.register.web;
