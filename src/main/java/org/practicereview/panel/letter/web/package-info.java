/** Pages and API of the letters of the Panel. */
package org.practicereview.panel.letter.web;
