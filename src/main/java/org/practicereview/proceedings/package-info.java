/** Proceedings beside a case: the ledger of what delays it, and what that does to its dates. */
package org.practicereview.proceedings;
