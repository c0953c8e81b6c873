/** Open tools on the rules: they need no sign-in and keep nothing. */
package org.practicereview.adviser;
