/**
 * Every parser of the service under arbitrary bytes. What was found once, and what is known to hurt, is kept in
 * {@code src/test/resources/parser-inputs} and read again in each build; {@code mvn -P jazzer verify} looks for more.
 */
package org.practicereview.attack.parser;
