/** A stage: it is decided whether to publish the report, copies go ahead, the report is published. */
package org.practicereview.publication;
