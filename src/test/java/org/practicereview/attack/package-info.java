/**
 * Attacks on the running service: generated requests, refusals compared, who sees what after any sequence of acts. A small
 * share runs in each build; {@code mvn -P attack verify} runs all, and prints the seed that repeats it.
 */
package org.practicereview.attack;
