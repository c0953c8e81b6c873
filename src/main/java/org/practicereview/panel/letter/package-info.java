/** The letters in which the Panel answers the partners: begun from a template, kept as they were sent (P5). */
package org.practicereview.panel.letter;
