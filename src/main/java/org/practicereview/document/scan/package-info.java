/** The boundary to the malware scanner. */
package org.practicereview.document.scan;
