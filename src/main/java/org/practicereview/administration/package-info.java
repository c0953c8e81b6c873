/** Running the service: people, areas, tokens, stuck work; the guards at start; the demonstration. */
package org.practicereview.administration;
