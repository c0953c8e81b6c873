/** What law and guidance say, edition by edition: editions as data, rules as decision tables, each row with its citation. */
package org.practicereview.guidance;
