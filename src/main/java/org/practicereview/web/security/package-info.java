/** Who comes in, and how: sessions for people, tokens for machines, everything closed that is not listed as open. */
package org.practicereview.web.security;
