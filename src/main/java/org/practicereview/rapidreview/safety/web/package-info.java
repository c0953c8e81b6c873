/** Pages and API of immediate safety actions. */
package org.practicereview.rapidreview.safety.web;
