/** Whether anybody can be recognised in a text for publication: what the check finds, what may stay, and who signed. */
package org.practicereview.publication.identity;
