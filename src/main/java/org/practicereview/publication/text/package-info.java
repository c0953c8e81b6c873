/** The texts of a report as it is to be published, from the accepted report on. */
package org.practicereview.publication.text;
