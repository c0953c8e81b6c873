/**
 * Kills the service, its database and its connections, and counts what is lost: {@code mvn -P crash verify}. Each harness is
 * run against a deliberately broken variant as well, which it must catch.
 */
package org.practicereview.crash;
