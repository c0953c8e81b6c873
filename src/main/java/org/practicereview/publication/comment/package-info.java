/** What the national bodies say of a report before its publication, and what is answered. */
package org.practicereview.publication.comment;
