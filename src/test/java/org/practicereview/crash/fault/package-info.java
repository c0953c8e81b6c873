/** The connection to the database is lost at every call of the important use cases in turn, in process. */
package org.practicereview.crash.fault;
