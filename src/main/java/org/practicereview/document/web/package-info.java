/** Documents of a case as pages and API. */
package org.practicereview.document.web;
