/** Handing a case over, and the areas that read it, as pages and as an API. */
@org.jspecify.annotations.NullMarked
package org.practicereview.notification.authority.web;
