/** Pages, API and file of the actions. */
package org.practicereview.learning.action.web;
