/** Rapid reviews of several areas: one leads, the others take part (RR17). */
package org.practicereview.rapidreview.joint;
