/** Running the service: areas, people, tokens, stuck work. Only administrators come in, and they see no case. */
package org.practicereview.administration;
