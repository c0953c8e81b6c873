/** Conflicts of interest of members of the Panel: what they declare, how it is compared with cases, who is recused. */
package org.practicereview.panel.conflict;
