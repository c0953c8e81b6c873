/** Pages and API of the areas that take part in a rapid review. */
package org.practicereview.rapidreview.joint.web;
