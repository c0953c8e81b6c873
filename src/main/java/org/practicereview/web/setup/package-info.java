/** Choosing a password through a single-use link; the first administrator also a user name. */
package org.practicereview.web.setup;
