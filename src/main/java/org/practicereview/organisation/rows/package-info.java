/** The second lock on the rows of cases: whose rights the database holds each statement to (docs/decisions/0018). */
package org.practicereview.organisation.rows;
