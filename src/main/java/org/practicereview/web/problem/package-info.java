/** What is said when a request is refused or fails: a page to people, an RFC 9457 problem to machines. */
package org.practicereview.web.problem;
