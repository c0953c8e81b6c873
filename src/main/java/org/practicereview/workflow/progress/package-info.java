/** Where a case is in its processes: what the engine's history says, drawn from the models and told in words. */
package org.practicereview.workflow.progress;
