/** “Where is this case”: a process drawn from its model's own coordinates, and the same in words. */
package org.practicereview.workflow.picture;
