/** What the process asks of publication. */
package org.practicereview.publication.process;
