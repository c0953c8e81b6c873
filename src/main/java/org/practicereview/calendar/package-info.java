/** Working days and bank holidays of England, conventions W1 to W6 of the rule book. Pure: no framework, no clock. */
package org.practicereview.calendar;
