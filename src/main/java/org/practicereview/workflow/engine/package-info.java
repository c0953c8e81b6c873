/** The process engine as we run it: configured in one place, hardened, with its tables beside ours. */
package org.practicereview.workflow.engine;
