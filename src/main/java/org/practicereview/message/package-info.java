/** What must leave the building: written in the transaction of its cause, sent afterwards, retried until it is gone. */
package org.practicereview.message;
