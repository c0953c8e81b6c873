/** Pages and API of the report of a rapid review. */
package org.practicereview.rapidreview.report.web;
