/** Cases that began under an earlier model, and how they come to the present one. */
package org.practicereview.workflow.version;
