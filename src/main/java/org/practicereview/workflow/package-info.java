/** The only room that knows the engine: starts cases, completes steps, keeps the task list, says where a case is. */
package org.practicereview.workflow;
