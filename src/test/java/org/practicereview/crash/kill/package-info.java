/** The service in JVMs of its own, killed under load together with what it stands on. */
package org.practicereview.crash.kill;
