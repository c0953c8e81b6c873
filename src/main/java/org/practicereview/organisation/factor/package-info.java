/** The second factor at sign-in: codes by time (RFC 6238), and codes for recovery. */
package org.practicereview.organisation.factor;
