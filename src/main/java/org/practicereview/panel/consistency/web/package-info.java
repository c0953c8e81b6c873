/** Page and API of comparable decisions. */
package org.practicereview.panel.consistency.web;
