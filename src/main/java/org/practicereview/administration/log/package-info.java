/** What administrators did, append-only. */
package org.practicereview.administration.log;
