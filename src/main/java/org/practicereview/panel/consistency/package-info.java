/** The nearest earlier decisions of the Panel beside the one that is made: advisory only (P2). */
package org.practicereview.panel.consistency;
