/** Pages, files and API of the yearly report. */
package org.practicereview.learning.yearly.web;
