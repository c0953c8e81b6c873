/** Files of a case: what may be kept, its versions, who may read it, and what the scanner says of it. */
package org.practicereview.document;
