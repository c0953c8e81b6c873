/** Pages and API of the plan of a rapid review. */
package org.practicereview.rapidreview.plan.web;
