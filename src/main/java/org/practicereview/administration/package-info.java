/** Running the service: how it starts, its areas, people and tokens, stuck work, the demonstration. */
package org.practicereview.administration;
