/**
 * The service, deliberately broken in one way: what each harness must catch. The classes of this package stand alone, because
 * they run beside the service without the rest of the tests.
 */
package org.practicereview.crash.broken;
