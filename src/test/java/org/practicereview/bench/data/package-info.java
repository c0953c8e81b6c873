/** Believable data of any size: cases walked through the real service, multiplied in the database. */
package org.practicereview.bench.data;
