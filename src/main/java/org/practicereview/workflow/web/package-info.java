/** The pages of my work, cases, the case and its tasks. */
package org.practicereview.workflow.web;
