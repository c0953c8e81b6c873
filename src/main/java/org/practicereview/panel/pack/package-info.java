/** The pack of the Panel: all it considers now, in one document for one reader (P2, P4). */
package org.practicereview.panel.pack;
