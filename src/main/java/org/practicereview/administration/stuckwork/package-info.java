/** Work that stands still and needs somebody to look: steps the engine has given up, messages that did not leave. */
package org.practicereview.administration.stuckwork;
