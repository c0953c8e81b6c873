/** Pages and API of declared interests and of recusals. */
package org.practicereview.panel.conflict.web;
