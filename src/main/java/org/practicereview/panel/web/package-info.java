/** Page and API of both views by criterion. */
package org.practicereview.panel.web;
