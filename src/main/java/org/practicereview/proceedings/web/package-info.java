/** Proceedings beside a case, as pages and as an API. */
package org.practicereview.proceedings.web;
