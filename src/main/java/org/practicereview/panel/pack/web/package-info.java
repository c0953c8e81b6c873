/** Page, PDF and API of the pack of the Panel. */
package org.practicereview.panel.pack.web;
