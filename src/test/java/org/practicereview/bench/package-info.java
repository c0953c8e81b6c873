/** How fast the service is and whether it stays so: {@code mvn -P bench verify}, not part of the tests. */
package org.practicereview.bench;
