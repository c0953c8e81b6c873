/** Requests that may come twice: the second is given the first's answer, and nothing is done again. */
package org.practicereview.idempotency;
