/** Signing in. */
package org.practicereview.web.signin;
