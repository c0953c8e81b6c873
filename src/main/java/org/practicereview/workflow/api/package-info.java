/** The API of cases and tasks: everything their pages can do, for machines that act as a person or a system. */
package org.practicereview.workflow.api;
