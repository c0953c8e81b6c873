/** Pages and API of what agencies are asked and answer. */
package org.practicereview.rapidreview.agency.web;
