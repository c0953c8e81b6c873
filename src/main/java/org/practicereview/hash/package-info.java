/** Fingerprints of what is kept or compared. Pure: no framework. */
package org.practicereview.hash;
