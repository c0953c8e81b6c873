/** What monitoring counts: dates that passed, work that stands still, messages that wait. Numbers only, of all areas. */
package org.practicereview.administration.figures;
