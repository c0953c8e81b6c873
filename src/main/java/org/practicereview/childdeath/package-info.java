/** A touch point: the child death office is told of a death (K2, K3, K7). It runs beside the case and never holds it up. */
package org.practicereview.childdeath;
