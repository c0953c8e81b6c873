/** Who looked at a case: page, API and copy. */
package org.practicereview.workflow.looks;
