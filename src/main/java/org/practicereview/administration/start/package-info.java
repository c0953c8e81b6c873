/** What must be true before the service starts: a database that keeps what it has acknowledged, and the right one. */
package org.practicereview.administration.start;
