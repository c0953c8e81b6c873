/** Which area leads a case and which others read it: handing it over, linking areas and ending that (N16, N17). */
@org.jspecify.annotations.NullMarked
package org.practicereview.notification.authority;
