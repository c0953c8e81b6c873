/** The threshold adviser: where an incident goes, by the edition of the day. */
package org.practicereview.adviser.route;
