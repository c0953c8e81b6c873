/** The people of the service: who they are, what they are and where, and when they leave. */
package org.practicereview.administration.people;
