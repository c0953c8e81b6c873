/** The service in a JVM of its own, those who ask it, and the floors it is held against. */
package org.practicereview.bench.measure;
